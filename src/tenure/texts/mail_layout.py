"""The one layout of all mails, as plain text and as HTML that every mail program shows alike."""

from dataclasses import dataclass
from html import escape

_INK, _QUIET, _RULE, _GROUND, _ACCENT = "#16202b", "#5b6875", "#e3e7eb", "#f4f6f8", "#0b5cad"
_FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_BULLET = "– "
_TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in a list: what it is, what there is to know about it, and its amount if any."""

    title: str
    details: tuple[str, ...]
    amount: str


@dataclass(frozen=True, slots=True)
class Written:
    """A mail in words, before it gets its looks."""

    language: str
    vendor: str
    subject: str
    heading: str
    body: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    after: tuple[str, ...]
    button: str
    url: str
    footer: str


def text_of(mail: Written) -> str:
    """Return the mail as plain text, for those who read it so and for screen readers."""
    blocks = [mail.heading, *("\n".join(block) for block in _blocks(mail.body))]
    for line in mail.lines:
        head = f"* {line.title}" + (f": {line.amount}" if line.amount else "")
        blocks.append("\n".join([head, *(f"  {detail}" for detail in line.details)]))
    if mail.facts:
        blocks.append("\n".join(f"{label}: {value}" for label, value in mail.facts))
    blocks += mail.after
    if mail.url:
        blocks.append(f"{mail.button}:\n{mail.url}")
    blocks.append(f"--\n{mail.vendor}\n{mail.footer}")
    return "\n\n".join(blocks) + "\n"


def html_of(mail: Written) -> str:
    """Return the mail as HTML: one column, tables and inline styles, no image, nothing loaded."""
    inner = "".join(
        (
            f'<h1 style="margin:0 0 16px;font-size:22px;line-height:28px;font-weight:600;'
            f'color:{_INK}">{escape(mail.heading)}</h1>',
            _paragraphs(mail.body),
            _lines(mail.lines),
            _facts(mail.facts),
            _paragraphs(mail.after),
            _button(mail),
        )
    )
    return f"""<!doctype html>
<html lang="{mail.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>{escape(mail.subject)}</title>
</head>
<body style="margin:0;padding:0;background:{_GROUND};{_FONT};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">{escape(" ".join(mail.body[:1]))}</div>
<table {_TABLE} style="background:{_GROUND}"><tr><td align="center" style="padding:32px 12px">
<table {_TABLE} style="max-width:600px">
<tr><td style="padding:0 8px 16px;font-size:15px;font-weight:600;color:{_INK}">\
<span style="color:{_ACCENT}">&#9646;</span>&nbsp;{escape(mail.vendor)}</td></tr>
<tr><td style="background:#ffffff;border:1px solid {_RULE};border-radius:8px;padding:32px">
{inner}
</td></tr>
<tr><td style="padding:16px 8px 0;font-size:12px;line-height:18px;color:{_QUIET}">\
{escape(mail.footer)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
"""


def _blocks(paragraphs: tuple[str, ...]) -> list[list[str]]:
    blocks: list[list[str]] = []
    for text in paragraphs:
        if blocks and text.startswith(_BULLET) and blocks[-1][0].startswith(_BULLET):
            blocks[-1].append(text)
        else:
            blocks.append([text])
    return blocks


def _paragraphs(paragraphs: tuple[str, ...]) -> str:
    style = f"font-size:15px;line-height:23px;color:{_INK}"
    told = []
    for block in _blocks(paragraphs):
        if block[0].startswith(_BULLET):
            items = "".join(f"<li>{escape(text.removeprefix(_BULLET))}</li>" for text in block)
            told.append(f'<ul style="margin:0 0 16px;padding-left:20px;{style}">{items}</ul>\n')
        else:
            told.append(f'<p style="margin:0 0 16px;{style}">{escape(block[0])}</p>\n')
    return "".join(told)


def _lines(lines: tuple[Line, ...]) -> str:
    if not lines:
        return ""
    rows = []
    for line in lines:
        details = "".join(
            f'<div style="font-size:13px;line-height:20px;color:{_QUIET}">{escape(text)}</div>'
            for text in line.details
        )
        rows.append(
            f'<tr><td style="padding:12px 0;border-bottom:1px solid {_RULE};vertical-align:top">'
            f'<div style="font-size:15px;line-height:22px;font-weight:600;color:{_INK}">'
            f"{escape(line.title)}</div>{details}</td>"
            f'<td align="right" style="padding:12px 0 12px 16px;border-bottom:1px solid {_RULE};'
            f"vertical-align:top;white-space:nowrap;font-size:15px;line-height:22px;color:{_INK};"
            f'font-variant-numeric:tabular-nums">{escape(line.amount)}</td></tr>'
        )
    return (
        f'<table {_TABLE} style="margin:8px 0 16px;border-top:1px solid {_RULE}">'
        + "\n".join(rows)
        + "</table>\n"
    )


def _facts(facts: tuple[tuple[str, str], ...]) -> str:
    if not facts:
        return ""
    rows = "\n".join(
        f'<tr><td style="padding:6px 16px 6px 0;font-size:13px;line-height:20px;color:{_QUIET};'
        f'vertical-align:top">{escape(label)}</td>'
        f'<td align="right" style="padding:6px 0;font-size:14px;line-height:20px;color:{_INK};'
        f'vertical-align:top;font-variant-numeric:tabular-nums">{escape(value)}</td></tr>'
        for label, value in facts
    )
    return f'<table {_TABLE} style="margin:8px 0 20px">{rows}</table>\n'


def _button(mail: Written) -> str:
    if not mail.url:
        return ""
    return (
        f'<p style="margin:24px 0 0"><a href="{escape(mail.url)}" style="display:inline-block;'
        f"background:{_ACCENT};color:#ffffff;text-decoration:none;font-size:15px;"
        f'line-height:20px;font-weight:600;padding:12px 20px;border-radius:6px">'
        f"{escape(mail.button)}</a></p>"
    )
