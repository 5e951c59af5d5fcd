"""Addresses. Paths are a contract (DESIGN.md section 4); none is ever given to something else."""

from collections.abc import Callable

from django.contrib import admin
from django.http import HttpResponseBase
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from agreements.views.agreement import agreement
from agreements.views.agreements import agreements
from agreements.views.answers.kept_pages import kept
from agreements.views.calendar import calendar
from agreements.views.changes import changes
from agreements.views.countries import countries
from agreements.views.country import country
from agreements.views.document import document
from agreements.views.home import home
from agreements.views.look import look
from agreements.views.official import official
from agreements.views.officials import officials
from agreements.views.pair import pair
from agreements.views.pairs import pairs
from agreements.views.schema import agreement_schema
from agreements.views.search import search
from agreements.views.series import series
from agreements.views.stalled import stalled
from agreements.views.subject import subject
from agreements.views.subjects import subjects
from agreements.views.summit import summit
from agreements.views.summits import summits
from agreements.views.timeline import timeline


def page(route: str, view: Callable[..., HttpResponseBase], *, name: str) -> URLPattern:
    """A public page: it is read, kept while nothing changes, and nothing can be sent to it."""
    return path(route, require_safe(kept(view)), name=name)


urlpatterns = [
    page("", home, name="home"),
    page("agreements/", agreements, name="agreements"),
    page("agreements/<slug:slug>/", agreement, name="agreement"),
    path("agreements/<slug:slug>/documents/<str:name>", require_safe(document), name="document"),
    page("pairs/", pairs, name="pairs"),
    page("pairs/<str:codes>/", pair, name="pair"),
    page("countries/", countries, name="countries"),
    page("countries/<str:code>/", country, name="country"),
    page("officials/", officials, name="officials"),
    page("officials/<str:slug>/", official, name="official"),
    page("search/", search, name="search"),
    page("subjects/", subjects, name="subjects"),
    page("subjects/<str:slug>/", subject, name="subject"),
    page("summits/", summits, name="summits"),
    page("summits/<slug:slug>/", summit, name="summit"),
    page("series/<slug:slug>/", series, name="series"),
    page("changes/", changes, name="changes"),
    page("timeline/", timeline, name="timeline"),
    page("calendar/", calendar, name="calendar"),
    page("stalled/", stalled, name="stalled"),
    page("look/", look, name="look"),
    page("data/agreement.schema.json", agreement_schema, name="agreement-schema"),
    path("admin/", admin.site.urls),
]
