"""Hands out files that somebody has uploaded, so that nothing in them can run as a page of ours."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def download(name: str, kind: str, content: bytes) -> HttpResponse:
    """Return a file to be saved under its name; the browser neither shows nor guesses it."""
    return HttpResponse(
        content,
        content_type=kind or "application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(True, name or "certificate")
            or "attachment",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        },
    )


def paper(name: str, content: bytes) -> HttpResponse:
    """Return a PDF of our own making, shown in the browser and saved under its name."""
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={
            "Content-Disposition": content_disposition_header(False, name) or "inline",
            "Cache-Control": "private, no-store",
            # Shown by the browser's own viewer, which needs what a page of ours never does.
            "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        },
    )
