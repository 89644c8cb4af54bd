"""Django's settings, read from environment variables; importing them starts nothing.

`docs/operating/settings.md` lists every variable. `tenure.config.wiring.setup` starts the
database and hands its address over in `TENURE_SERVER` and `TENURE_DATABASE`.
"""

import os
import secrets
from typing import Any
from urllib.parse import urlsplit

from django.utils.csp import CSP

from tenure.config.server import Server, home_directory, parse_url
from tenure.config.wiring import secret_key_path
from tenure.rules.companies.passwords import RESET_VALID_MINUTES

HOME = home_directory()


def _secret_key() -> str:
    path = secret_key_path(HOME)
    return path.read_text() if path.exists() else secrets.token_urlsafe(48)


def _database() -> dict[str, Any]:
    address = os.environ.get("TENURE_SERVER") or os.environ.get("DATABASE_URL")
    server = parse_url(address) if address else Server()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("TENURE_DATABASE") or server.dbname,
        "HOST": server.host,
        "PORT": str(server.port),
        "USER": server.user,
        "PASSWORD": server.password,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **server.options,
            # Django switches prepared statements off, even for who asks for one; its own cursors
            # never make any, so this is for `prepared_rows` alone.
            "prepare_threshold": 5,
            "pool": {"min_size": 1, "max_size": 10, "timeout": 10},
        },
    }


def _words(variable: str) -> list[str]:
    return [word for word in os.environ.get(variable, "").replace(",", " ").split() if word]


SECRET_KEY = _secret_key()
DEBUG = os.environ.get("TENURE_DEBUG") == "1"

# The address under which people reach the product; without one it answers on loopback only.
PUBLIC_URL = os.environ.get("TENURE_PUBLIC_URL", "").rstrip("/")
_public = urlsplit(PUBLIC_URL)
ALLOWED_HOSTS = [
    "localhost",
    "127.0.0.1",
    "[::1]",
    *([_public.hostname] if _public.hostname else []),
    *_words("TENURE_ALLOWED_HOSTS"),
]
# Links in mail and documents begin with it; the payment provider sends people back to it.
SITE_URL = PUBLIC_URL or os.environ.get("TENURE_SITE_URL", "http://127.0.0.1:8000")

# The payment provider: the built-in simulator unless another address is named.
PAYMENT_URL = os.environ.get("TENURE_PAYMENT_URL", "http://127.0.0.1:8001").rstrip("/")
PAYMENT_SECRET = os.environ.get("TENURE_PAYMENT_SECRET", SECRET_KEY)
PAYMENT_TIMEOUT = float(os.environ.get("TENURE_PAYMENT_TIMEOUT", "10"))

# The register that VAT numbers are looked up in; without one their form is all that is checked.
VAT_REGISTER_URL = os.environ.get("TENURE_VAT_REGISTER_URL", "").rstrip("/")
VAT_REGISTER_TIMEOUT = float(os.environ.get("TENURE_VAT_REGISTER_TIMEOUT", "10"))

# How far from the forecast is too far for the daily run (docs/operating/daily-run.md).
BRAKE = {
    "on": os.environ.get("TENURE_BRAKE", "on") != "off",
    "percent": int(os.environ.get("TENURE_BRAKE_PERCENT", "150")),
    "items": int(os.environ.get("TENURE_BRAKE_ITEMS", "50")),
    "days_ahead": int(os.environ.get("TENURE_BRAKE_DAYS_AHEAD", "1")),
}

# For how many days reports of runs and forecasts are kept.
RUNS_KEPT_DAYS = int(os.environ.get("TENURE_RUNS_KEPT_DAYS", "400"))

# Who may read the metrics: whoever has this token; without one, this machine only.
METRICS_TOKEN = os.environ.get("TENURE_METRICS_TOKEN", "")

# Where mail goes: `smtp://user:password@host:port`, or a folder of files.
MAIL_URL = os.environ.get("TENURE_MAIL_URL", f"folder:{HOME / 'mail'}")
MAIL_FROM = os.environ.get("TENURE_MAIL_FROM", "orders@tenure.example")
MAIL_DOMAIN = MAIL_FROM.partition("@")[2]

# How long a signed grant of access is good at most (SUB-12).
GRANT_HOURS = int(os.environ.get("TENURE_GRANT_HOURS", "24"))

CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
_secure = _public.scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _secure
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if _secure else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("TENURE_BEHIND_PROXY") == "1" else None
)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "procrastinate.contrib.django",
    "tenure.records",
    "tenure.presentation",
    "tenure.entrypoints.store",
    "tenure.entrypoints.account",
    "tenure.entrypoints.partner",
    "tenure.entrypoints.office",
    "tenure.entrypoints.sandbox",
]
AUTH_USER_MODEL = "records.User"
PROCRASTINATE_IMPORT_PATHS = ["tenure.entrypoints.worker.tasks"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    # Licence servers ask at every start of a program: they are answered before all the rest.
    "tenure.entrypoints.api.access.LicenceServers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "tenure.presentation.sign_in_guard.SecondFactorGuard",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
X_FRAME_OPTIONS = "DENY"
# Everything comes from ourselves; data: is for the small pictures inside our own style sheets.
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    # A form that ends on the provider's page for cards is redirected there.
    "form-action": [CSP.SELF, PAYMENT_URL],
    "frame-ancestors": [CSP.NONE],
}

CSRF_FAILURE_VIEW = "tenure.presentation.incidents.csrf_failure"
ROOT_URLCONF = "tenure.config.urls"
WSGI_APPLICATION = "tenure.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": _database()}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
# Shared by all processes: the places that tries to sign in take (ACC-02).
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entry",
    }
}
LOGIN_URL = "store:sign-in"
PASSWORD_RESET_TIMEOUT = RESET_VALID_MINUTES * 60

# Texts are Fluent's (tenure.texts); Django only tells which language a request is in.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("sv", "Svenska"), ("da", "Dansk")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
# `wiring.collect_static` makes hashed, compressed copies; where there are none (tests, while
# developing) the sources themselves are served.
_hashed = not DEBUG and (
    (STATIC_ROOT / "staticfiles.json").exists() or os.environ.get("TENURE_HASHED_STATIC") == "1"
)
WHITENOISE_USE_FINDERS = not _hashed
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if _hashed
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "tenure.config.passwords.PolicyPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s %(process)d",
            "rename_fields": {"asctime": "at", "levelname": "level", "name": "logger"},
        },
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json" if os.environ.get("TENURE_LOG_FORMAT") == "json" else "line",
        }
    },
    "root": {"handlers": ["console"], "level": os.environ.get("TENURE_LOG_LEVEL", "WARNING")},
    # What a program reads may tell of what went well too.
    "loggers": {
        "tenure": {
            "level": os.environ.get(
                "TENURE_LOG_LEVEL",
                "INFO" if os.environ.get("TENURE_LOG_FORMAT") == "json" else "WARNING",
            )
        }
    },
}
