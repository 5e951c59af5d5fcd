"""What a page says of itself to other sites, from what it says to its reader."""

from __future__ import annotations

import re

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

SAID = {  # property of the Open Graph protocol (ogp.me): where the page has said it
    "og:title": re.compile(r"<title>(.*?)(?: · Entente)?</title>", re.S),
    "og:description": re.compile(r'<meta name="description" content="([^"]*)">'),
    "og:url": re.compile(r'<link rel="canonical" href="([^"]*)">'),
}


class HeadNode(template.Node):
    """The head's own tags, and after them the same as Open Graph properties."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        head = self.nodelist.render(context)
        # What was found is markup already, so it must not be escaped again; only a quotation mark,
        # which a title may have as it is, would end the attribute.
        found = (
            (name, mark_safe(" ".join(match[1].split()).replace('"', "&quot;")))
            for name, pattern in SAID.items()
            if (match := pattern.search(head))
        )
        meta = '\n    <meta property="{}" content="{}">'
        return head + format_html_join("", meta, found)


@register.tag
def open_graph(parser: Parser, token: Token) -> HeadNode:
    """``{% open_graph %}...{% end_open_graph %}`` around title, description and canonical link."""
    nodelist = parser.parse(("end_open_graph",))
    parser.delete_first_token()
    return HeadNode(nodelist)
