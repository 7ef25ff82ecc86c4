"""How gunicorn serves the desk: loopback unless told otherwise, two workers of four threads."""

import os

bind = os.environ.get("EXONYM_BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
workers = int(os.environ.get("EXONYM_WORKERS", "2"))
threads = int(os.environ.get("EXONYM_THREADS", "4"))
wsgi_app = "config.wsgi:application"
timeout = 60

# The server writes JSON lines as the desk does (config/logs.py); the demo's terminal stays quiet.
_demo = os.environ.get("EXONYM_DEMO", "0") not in {"", "0", "no", "false"}
_lines = {"level": "WARNING" if _demo else "INFO", "handlers": ["stream"], "propagate": False}
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.logs.JsonLines"}},
    "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"level": "WARNING", "handlers": ["stream"]},
    "loggers": {"gunicorn.error": _lines},
}
