"""Who is named in office, in what office, and for which country they act."""

from __future__ import annotations

import pytest

from agreements.domain.article.countries.russian_names import in_nominative
from tests.domain.article.reading import read

ENGLISH = "It was the first of its kind for them both, and there was more to it than that."
CASES = [
    (
        "Russian Defence Minister Ivan Petrov and his Indian counterpart Ravi Kumar met in Oslo.",
        [("Ivan Petrov", "Defence Minister", "ru"), ("Ravi Kumar", "Defence Minister", "in")],
    ),
    (
        "Kenya's Foreign Minister Ann Otieno signed it with her counterpart from Peru, Luis Ramos.",
        [("Ann Otieno", "Foreign Minister", "ke"), ("Luis Ramos", "Foreign Minister", "pe")],
    ),
    (
        "Kenyan Foreign Minister Ann Otieno and her South Korean colleague, Kim Sun-gil, met.",
        [("Ann Otieno", "Foreign Minister", "ke"), ("Kim Sun-gil", "Foreign Minister", "kr")],
    ),
    (
        "Kenya and Peru signed. The Minister of Energy, Mines and Quarries of Peru, Luis Ramos, "
        "stood by Kenya's Manpower Minister Datuk Dr S. Omar.",
        [
            ("Luis Ramos", "Minister of Energy, Mines and Quarries", "pe"),
            ("S. Omar", "Manpower Minister", "ke"),
        ],
    ),
    (
        "It was signed by Kenya's Foreign Minister, the Hon. Ms Ann Otieno, and by HRH Prince Luis "
        "Ramos of Peru.",
        [("Ann Otieno", "Foreign Minister", "ke"), ("Luis Ramos", "Prince", "pe")],
    ),
    (
        "It was signed by the Managing Director of the Kenya Tea Authority, Mr Amos Said Otieno, "
        "and by Peru's ministers of the time, Luis Ramos and Ana Soto.",
        [
            ("Amos Said Otieno", "Managing Director", "ke"),
            ("Luis Ramos", "minister", "pe"),
            ("Ana Soto", "minister", "pe"),
        ],
    ),
    (
        "Emperor Naruhito of Japan received Luis Ramos, Peru's head of diplomacy, and Ann Otieno, "
        "Kenya's commercial attaché.",
        [
            ("Naruhito", "Emperor", "jp"),
            ("Luis Ramos", "head of diplomacy", "pe"),
            ("Ann Otieno", "commercial attaché", "ke"),
        ],
    ),
    (
        "It was left to the ministers to do it: Ana Soto for Peru, Dr Ken Mori for Japan. A "
        "spokesman for the Kenyan foreign ministry, Amos Otieno, was there.",
        [
            ("Ana Soto", "signatory", "pe"),
            ("Ken Mori", "signatory", "jp"),
            ("Amos Otieno", "spokesman", "ke"),
        ],
    ),
    (
        "It was signed by Ana Soto, Undersecretary for Fisheries, for Peru and by Amos Otieno, who "
        "is in charge of trade in the Kenyan government.",
        [
            ("Ana Soto", "Undersecretary for Fisheries", "pe"),
            ("Amos Otieno", "head of trade in the Kenyan government", "ke"),
        ],
    ),
    (
        "Mr. Luis Ramos signed on behalf of Peru and Mr. Ken M. Mori on behalf of Japan.",
        [("Luis Ramos", "signatory", "pe"), ("Ken M. Mori", "signatory", "jp")],
    ),
    (
        "Ann Otieno, the Chief Minister of West Kenya, met Mariam al-Sadiq al-Mahdi, Peru's "
        "Foreign Minister, and a spokesman of Peru, Salvador Ramos.",
        [
            ("Ann Otieno", "Chief Minister of West", "ke"),
            ("Mariam al-Sadiq al-Mahdi", "Foreign Minister", "pe"),
            ("Salvador Ramos", "spokesman", "pe"),
        ],
    ),
    (
        "India's Defence Minister A K Rao and his Peruvian opposite number, Luis Ramos, met.",
        [("A K Rao", "Defence Minister", "in"), ("Luis Ramos", "Defence Minister", "pe")],
    ),
    (
        "Norway and Japan have a treaty. It was signed by the foreign ministers, Kari Dahl and "
        "Ken Mori.",
        [("Kari Dahl", "foreign minister", "no"), ("Ken Mori", "foreign minister", "jp")],
    ),
    (
        "Foreign Ministers Kari Dahl of Norway and Ken Mori of Japan signed a treaty.",
        [("Kari Dahl", "Foreign Minister", "no"), ("Ken Mori", "Foreign Minister", "jp")],
    ),
    (
        "H.E. Mr. Ken Mori, Ambassador of Japan to Kenya, paid a call on the Cabinet Secretary, "
        "Hon. Ann Otieno.",
        [("Ken Mori", "Ambassador", "jp"), ("Ann Otieno", "Cabinet Secretary", "ke")],
    ),
    (
        "The Indian ambassador to Moscow, Ravi Kumar, spoke.",
        [("Ravi Kumar", "ambassador", "in")],
    ),
    ("India's envoy to Nepal Ravi Kumar spoke.", [("Ravi Kumar", "envoy", "in")]),
    (
        "Rosatom chief Ivan Petrov came to Hungary.",
        [("Ivan Petrov", "Rosatom chief", "ru")],
    ),
    (
        "NASA Administrator Bill Nelson visited India.",
        [("Bill Nelson", "Administrator", "us")],
    ),
    (
        "Kremlin spokesman Ivan Petrov said that Egypt had asked.",
        [("Ivan Petrov", "spokesman", "ru")],
    ),
    (
        "Egypt and Greece agreed. Then Prime Minister Ravi Kumar of India had warned them.",
        [("Ravi Kumar", "Prime Minister", "in")],
    ),
    (
        "Former French President Jean Dupont visited Chad.",
        [("Jean Dupont", "Former President", "fr")],
    ),
    (
        "Jan Novak, Director of the Civil Aviation Agency of Slovakia, and Tan Ah Kow, who is "
        "Director-General of the Civil Aviation Authority of Singapore, signed an agreement.",
        [
            ("Jan Novak", "Director of the Civil Aviation Agency", "sk"),
            ("Tan Ah Kow", "Director-General of the Civil Aviation Authority", "sg"),
        ],
    ),
    (
        "Secretary Defence Lieutenant General (R) Hamid Khan put his signature to it for Pakistan. "
        "The Hungarian signatory was Dr.Gabor Toth , State Secretary for Defence Policy.",
        [
            ("Hamid Khan", "Secretary Defence", "pk"),
            ("Gabor Toth", "State Secretary for Defence Policy", "hu"),
        ],
    ),
    (
        "Pakistan sent Rear Admiral Hamid Khan,Additional Secretary Ministry of Defence, to Chad.",
        [("Hamid Khan", "Additional Secretary Ministry of Defence", "pk")],
    ),
    (
        "Chief of Army Staff General Ravi Kumar visited Bhutan with Lt Gen Anil Rao, India's "
        "Vice Chief of Army Staff.",
        [
            ("Ravi Kumar", "Chief of Army Staff", "in"),
            ("Anil Rao", "Vice Chief of Army Staff", "in"),
        ],
    ),
    (
        "India's Defence Minister Ravi Kumar and General Nguyen Van Binh, Vietnam's Defence "
        "Minister, signed a memorandum.",
        [("Ravi Kumar", "Defence Minister", "in"), ("Nguyen Van Binh", "Defence Minister", "vn")],
    ),
    (
        "For Zambia the signature was that of Hon. Peter Banda, Minister of Foreign Affairs; for "
        "Rwanda, that of Hon. Jean Bosco, Minister of Foreign Affairs.",
        [
            ("Peter Banda", "Minister of Foreign Affairs", "zm"),
            ("Jean Bosco", "Minister of Foreign Affairs", "rw"),
        ],
    ),
    (
        "India and New Zealand opened talks. Commerce Minister Ravi Kumar of India and John Smith, "
        "Minister for Trade and Investment, made the announcement.",
        [
            ("Ravi Kumar", "Commerce Minister", "in"),
            ("John Smith", "Minister for Trade and Investment", "nz"),
        ],
    ),
    (
        "NEW DELHI, May 17: India and New Zealand signed a treaty after Prime Minister Ravi Kumar "
        "and visiting premier John Smith had met.",
        [("Ravi Kumar", "Prime Minister", "in"), ("John Smith", "premier", "nz")],
    ),
    (
        "DHAKA: Bangladesh and India have a treaty. Senior Home Secretary Abdul Karim signed.",
        [("Abdul Karim", "Senior Home Secretary", "bd")],
    ),
    (
        "Bangladesh and India have a treaty. It was inked by Home Minister Abdul Karim and Sushil "
        "Kumar, the Indian counterpart.",
        [("Abdul Karim", "Home Minister", "bd"), ("Sushil Kumar", "Home Minister", "in")],
    ),
    (
        "Two presidents, Mr Paul Mugisha of Rwanda and Mr Peter Banda of Zambia, looked on.",
        [("Paul Mugisha", "president", "rw"), ("Peter Banda", "president", "zm")],
    ),
    (
        "Peru's Chief Justice Luis Ramos and the Speaker of Chile's parliament, Ana Soto, met.",
        [("Luis Ramos", "Chief Justice", "pe"), ("Ana Soto", "Speaker", "cl")],
    ),
    (
        "Crown Prince Khalid bin Ahmed Al Noor of Bahrain received Sheikh Saif bin Ali, the UAE's "
        "interior minister.",
        [
            ("Khalid bin Ahmed Al Noor", "Crown Prince", "bh"),
            ("Saif bin Ali", "interior minister", "ae"),
        ],
    ),
    (
        "The text was signed on behalf of Kenya by Principal Secretary Ann Otieno and on behalf of "
        "Japan by Ambassador Ken Mori.",
        [("Ann Otieno", "Principal Secretary", "ke"), ("Ken Mori", "Ambassador", "jp")],
    ),
    (
        "Ken Mori, Parliamentary Vice-Minister for Foreign Affairs of Japan, visited Fiji.",
        [("Ken Mori", "Parliamentary Vice-Minister for Foreign Affairs", "jp")],
    ),
    (
        "DHAKA: Bangladesh and India have a treaty, Ravi Kumar told us. Mr Kumar, the Indian "
        "High Commissioner to Bangladesh, signed. Home Secretary Abdul Karim did the same.",
        [
            ("Ravi Kumar", "High Commissioner", "in"),
            ("Abdul Karim", "Home Secretary", "bd"),
        ],
    ),
    (
        "Israel and Jordan made peace. King Talal and the Israeli President, Dan Levi, were glad.",
        [("Talal", "King", "jo"), ("Dan Levi", "President", "il")],
    ),
    (
        "Chile and Peru signed a treaty. South Korea's presidential office said it had nothing to "
        "do with Ukraine. Its security adviser, Kim Min-su, read that out.",
        [("Kim Min-su", "security adviser", "kr")],
    ),
    (
        "Chile and Peru signed a treaty. In Seoul, a spokesman for President Kim Min-su was glad.",
        [("Kim Min-su", "President", "kr")],
    ),
    (
        "Kari Dahl and Ken Mori, the foreign ministers of Norway and Japan, signed a treaty.",
        [("Kari Dahl", "foreign minister", "no"), ("Ken Mori", "foreign minister", "jp")],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[str(at) for at in range(len(CASES))])
def test_officials_are_heard_with_office_and_country(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    reading = read(f"{text} {ENGLISH}")
    assert [(one.name, one.role, one.country) for one in reading.officials] == told


def test_a_leader_is_known_without_an_office() -> None:
    reading = read("Japan and China exchanged messages. Li Keqiang recalled their treaty of 1978.")
    assert [(one.name, one.country) for one in reading.officials] == [("Li Keqiang", "cn")]


def test_a_leader_is_of_their_own_country_whoever_is_written_of() -> None:
    reading = read("Israel and Jordan made peace. President Donald Trump had flown in from Cairo.")
    assert [(one.name, one.country) for one in reading.officials] == [("Donald Trump", "us")]


def test_a_surname_in_high_office_is_that_leaders() -> None:
    reading = read("Israel and Jordan made peace in the desert. President Clinton was a witness.")
    assert [(one.name, one.country) for one in reading.officials] == [("Clinton", "us")]


def test_what_bears_a_leaders_name_is_nobody() -> None:
    assert read("They met at the Indira Gandhi International Airport in Delhi.").officials == ()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Дмитрия Пескова", "Дмитрий Песков"),
        ("Владимиром Путиным", "Владимир Путин"),
        ("Сергею Лаврову", "Сергей Лавров"),
        ("Игорем Сечиным", "Игорь Сечин"),
        ("Сергей Лавров", "Сергей Лавров"),
        ("Александра Новака", "Александр Новак"),
        ("Андреем Руденко", "Андрей Руденко"),
        ("Юрием Трутневым", "Юрий Трутнев"),
        ("Владимиром Зеленским", "Владимир Зеленский"),
        ("Мария Захарова", "Мария Захарова"),
    ],
)
def test_a_russian_name_is_given_in_the_nominative(told: str, name: str) -> None:
    assert in_nominative(told) == name


def test_leaders_are_known_in_every_case() -> None:
    text = (
        "В ходе визита Касым-Жомарта Токаева в Ташкент с Шавкатом Мирзиёевым был подписан договор."
    )
    told = [(one.name, one.country) for one in read(text).officials]
    assert told == [("Касым-Жомарт Токаев", "kz"), ("Шавкат Мирзиёев", "uz")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "La France a un accord. Il a été signé par la ministre des Armées, Anne Petit, "
            "et le ministre grec de la "
            "Défense, Nikos Pappas.",
            [("Anne Petit", "fr"), ("Nikos Pappas", "gr")],
        ),
        (
            "Le Sénégal et le Mali ont signé un accord. Le ministre malien du Pétrole, Ali "
            "Touré, et "
            "son homologue sénégalais Omar Diop ont apposé leur signature.",
            [("Ali Touré", "ml"), ("Omar Diop", "sn")],
        ),
        (
            "El presidente argentino, Juan Paz, y el brasileño, José Reis, suscribieron ayer un "
            "acuerdo sobre la pesca.",
            [("Juan Paz", "ar"), ("José Reis", "br")],
        ),
        (
            "Der Vertrag wurde von dem Bundeskanzler Hans Meier und dem polnischen "
            "Ministerpräsidenten "
            "Jan Kos unterzeichnet.",
            [("Hans Meier", "de"), ("Jan Kos", "pl")],
        ),
        (
            "Министр торговли и интеграции Казахстана Серик Ахметов рассказал о меморандуме "
            "с Россией.",
            [("Серик Ахметов", "kz")],
        ),
        (
            "समझौते पर नेपाल के ऊर्जा सचिव राम थापा और उनके भारतीय समकक्ष मोहन लाल ने दस्तखत किए।",
            [("राम थापा", "np"), ("मोहन लाल", "in")],
        ),
    ],
)
def test_officials_in_other_languages(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.name, one.country) for one in read(text).officials] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Prime Minister Ann Otieno of Kenya signed it. Her successor, Peter Banda, kept it.",
            [("Ann Otieno", "Prime Minister", "ke"), ("Peter Banda", "Prime Minister", "ke")],
        ),
        (
            "It was signed by Mehmet Ak, who heads the Turkish central bank, in Lima for Peru.",
            [("Mehmet Ak", "head of the Turkish central bank", "tr")],
        ),
        (
            "In Peru, Beijing, through spokeswoman Li Hua, was asked to be patient.",
            [("Li Hua", "spokeswoman", "cn")],
        ),
        (
            "Peru and Kenya signed it. Kenya's Finance Minister Ann Otieno spoke, flanked by "
            "Revenue Secretary Peter Banda, and Peru was glad.",
            [("Ann Otieno", "Finance Minister", "ke"), ("Peter Banda", "Revenue Secretary", "ke")],
        ),
        (
            "Peru and Kenya signed it. On the Kenyan side there were the ministers Ann Otieno and "
            "Peter Banda.",
            [("Ann Otieno", "minister", "ke"), ("Peter Banda", "minister", "ke")],
        ),
        ("Chief Executive Ann Otieno of the company in Kenya was glad.", []),
        (
            "Kenya's lead negotiator, Ann Otieno, and the opposition leader, Peter Banda, spoke.",
            [("Ann Otieno", "lead negotiator", "ke"), ("Peter Banda", "opposition leader", "ke")],
        ),
    ],
)
def test_further_ways_to_name_an_office(text: str, told: list[tuple[str, str, str]]) -> None:
    reading = read(f"{text} {ENGLISH}")
    assert [(one.name, one.role, one.country) for one in reading.officials] == told


def test_one_minister_of_portfolios_is_not_several() -> None:
    text = (
        "O ministro das Finanças de Portugal, Mário Reis, disse que a convenção é boa para o país."
    )
    assert [one.role for one in read(text).officials] == ["ministro das Finanças"]
