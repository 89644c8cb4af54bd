"""The addresses of the sandbox: moving the clock, the demo's start page, the mailbox."""

from django.urls import URLPattern, path

from tenure.entrypoints.sandbox import guide, mailing, moving

urlpatterns: list[URLPattern] = [
    path("sandbox/move/", moving.move, name="sandbox-move"),
    path("sandbox/moving/", moving.wait, name="sandbox-moving"),
    path("demo/", guide.guide, name="demo"),
    path("demo/sign-in/", guide.sign_in, name="demo-sign-in"),
    path("demo/mail/", mailing.mails, name="demo-mails"),
    path("demo/mail/<int:mail_id>/", mailing.mail, name="demo-mail"),
    path("demo/mail/<int:mail_id>/attachment.pdf", mailing.attachment, name="demo-mail-attachment"),
]
