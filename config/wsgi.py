"""The server's door."""

import os

from django.core.wsgi import get_wsgi_application

from config.bodies import read_to_the_end

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = read_to_the_end(get_wsgi_application())

from config.warming import warm  # noqa: E402 - the settings stand only now

warm()
