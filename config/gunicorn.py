"""How gunicorn serves the desk: loopback unless told otherwise, two workers of four threads."""

import os

from config import environment

bind = os.environ.get("EXONYM_BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
workers = environment.number("EXONYM_WORKERS", 2)
threads = environment.number("EXONYM_THREADS", 4)
wsgi_app = "config.wsgi:application"
timeout = 60

# The server writes JSON lines as the desk does (config/logs.py); the demo's terminal stays quiet.
_demo = environment.flag("EXONYM_DEMO", default=False)
_lines = {"level": "WARNING" if _demo else "INFO", "handlers": ["stream"], "propagate": False}
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.logs.JsonLines"}},
    "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"level": "WARNING", "handlers": ["stream"]},
    "loggers": {"gunicorn.error": _lines},
}
