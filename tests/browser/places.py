"""One address of each kind of page, with the status it answers."""

SPARES = "/agreements/in-ru-2019-joint-manufacturing-spares/"
PLACES = {
    "home": ("/", 200),
    "list": ("/agreements/?per_page=20", 200),
    "list-filtered": ("/agreements/?pair=in-ru&signed_from=2019-09-04&signed_to=2019-09-04", 200),
    "list-empty": ("/agreements/?kind=treaty&signed_to=1700", 200),
    "agreement": (SPARES, 200),
    "pair": ("/pairs/bt-in/", 200),
    "pair-of-many": ("/pairs/in-ru/", 200),
    "pair-empty": ("/pairs/fj-is/", 200),
    "pairs": ("/pairs/", 200),
    "countries": ("/countries/", 200),
    "country": ("/countries/in/", 200),
    "officials": ("/officials/", 200),
    "official": ("/officials/rajnath-singh/", 200),
    "subjects": ("/subjects/", 200),
    "subject": ("/subjects/arms-and-equipment/", 200),
    "summits": ("/summits/", 200),
    "summit": ("/summits/in-ru-annual-summit-20/", 200),
    "timeline": ("/timeline/?country=jp", 200),
    "changes": ("/changes/", 200),
    "look": ("/look/", 200),
    "refused": ("/agreements/?pair=in-ru&sort=;drop&page=0", 400),
    "missing": ("/nowhere/", 404),
}
