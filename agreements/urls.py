"""Addresses. Paths are a contract (DESIGN.md section 4); none is ever given to something else."""

from django.contrib import admin
from django.urls import path

from agreements.views.agreement import agreement
from agreements.views.agreements import agreements
from agreements.views.changes import changes
from agreements.views.countries import countries
from agreements.views.country import country
from agreements.views.home import home
from agreements.views.look import look
from agreements.views.official import official
from agreements.views.officials import officials
from agreements.views.pair import pair
from agreements.views.pairs import pairs
from agreements.views.schema import agreement_schema
from agreements.views.series import series
from agreements.views.subject import subject
from agreements.views.subjects import subjects
from agreements.views.summit import summit
from agreements.views.summits import summits
from agreements.views.timeline import timeline

urlpatterns = [
    path("", home, name="home"),
    path("agreements/", agreements, name="agreements"),
    path("agreements/<slug:slug>/", agreement, name="agreement"),
    path("pairs/", pairs, name="pairs"),
    path("pairs/<str:codes>/", pair, name="pair"),
    path("countries/", countries, name="countries"),
    path("countries/<str:code>/", country, name="country"),
    path("officials/", officials, name="officials"),
    path("officials/<str:slug>/", official, name="official"),
    path("subjects/", subjects, name="subjects"),
    path("subjects/<str:slug>/", subject, name="subject"),
    path("summits/", summits, name="summits"),
    path("summits/<slug:slug>/", summit, name="summit"),
    path("series/<slug:slug>/", series, name="series"),
    path("changes/", changes, name="changes"),
    path("timeline/", timeline, name="timeline"),
    path("look/", look, name="look"),
    path("data/agreement.schema.json", agreement_schema, name="agreement-schema"),
    path("admin/", admin.site.urls),
]
