"""The web application that a server such as granian loads: `tenure.config.wsgi:application`."""

from django.core.wsgi import get_wsgi_application

from tenure.config import wiring

wiring.setup()
application = get_wsgi_application()
