"""Open Graph says what the page says, once and safely."""

from __future__ import annotations

from django.template import engines

HEAD = (
    "{% load page_head %}{% open_graph %}<title>{{ title }} · Entente</title>"
    '<meta name="description" content="{{ description }}">'
    '{% if url %}<link rel="canonical" href="{{ url }}">{% endif %}{% end_open_graph %}'
)


def told(**context: str) -> list[str]:
    """The lines after the head's own."""
    return engines["django"].from_string(HEAD).render(context).split("\n    ")[1:]


def test_title_description_and_address() -> None:
    assert told(title="India", description="Two.", url="https://example.org/in/?a=1&b=2") == [
        '<meta property="og:title" content="India">',
        '<meta property="og:description" content="Two.">',
        '<meta property="og:url" content="https://example.org/in/?a=1&amp;b=2">',
    ]


def test_without_a_canonical_address_none_is_told() -> None:
    assert [line.split('"')[1] for line in told(title="India")] == ["og:title", "og:description"]


def test_markup_in_a_name_stays_text() -> None:
    assert told(title='A "<b>" & C', description="'x'")[:2] == [
        '<meta property="og:title" content="A &quot;&lt;b&gt;&quot; &amp; C">',
        '<meta property="og:description" content="&#x27;x&#x27;">',
    ]


def test_a_raw_quotation_mark_does_not_end_the_attribute() -> None:
    page = engines["django"].from_string(
        '{% load page_head %}{% open_graph %}<title>A "quoted"\n title</title>{% end_open_graph %}'
    )
    assert page.render({}).split("content=")[1] == '"A &quot;quoted&quot; title">'
