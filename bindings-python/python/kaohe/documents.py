"""Documents and parts of requests. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired
else:
    from typing_extensions import NotRequired

from . import types

Exact: TypeAlias = Decimal | Fraction | int | str
"""An exact number: a `Decimal`, a `Fraction`, an `int`, or its text. A float is refused."""

Day: TypeAlias = date | str
"""A day: a `date`, or its text `2009-09-21`."""


class Title(TypedDict):
    """A title given by a document (名称): Chinese, and English where the office wrote one."""

    #: Chinese.
    zh: str

    #: English; where it is absent the Chinese stands in its place.
    en: NotRequired[str]


class Source(TypedDict):
    """The instrument and the article that say it (依据).

    # Shape
    `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.
    """

    #: The instrument's name (文件名称).
    instrument: str

    #: The article (条款), where one is known.
    article: NotRequired[str]


Step = TypedDict("Step", {
    #: The name in the documents: a node, a value, a rule.
    "name": "str",
    #: The title the document gives it.
    "title": "NotRequired[Title | types.Title]",
    #: What was done, in both languages.
    "formula": "Words",
    #: What went in, in order.
    "inputs": "NotRequired[Sequence[Input]]",
    #: The exact result, where it is a number.
    "exact": "NotRequired[Exact]",
    #: The result as a day, where it is one.
    "day": "NotRequired[Day]",
    #: The result in words, where it is neither number nor day: a grade, a state.
    "outcome": "NotRequired[Words]",
    #: The result after the rounding that the formula names.
    "rounded": "NotRequired[Exact]",
    #: The most that can be reached here (满分).
    "full": "NotRequired[Exact]",
    #: The rule that says so.
    "source": "NotRequired[Source | types.Source]",
    #: Whether the document marks this as made up for illustration.
    "illustrative": "NotRequired[bool]",
    #: The steps whose results went in.
    "from": "NotRequired[Sequence[Step]]",
})
"""One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded."""


class Words(TypedDict):
    """One sentence or phrase in both languages, made by the library."""

    #: Chinese.
    zh: str

    #: English.
    en: str


class Input(TypedDict):
    """One input of a step (输入)."""

    #: What it is, in both languages.
    name: Words

    #: Its value as canonical text.
    value: str

    #: Where it stands in the documents, as a JSON pointer.
    at: NotRequired[str]


class CalendarDocument(TypedDict):
    """A calendar as a document (日历文件).

    # Shape
    Either a `week` of its own or `based_on` another calendar.
    """

    #: The calendar's id, such as `cn`.
    calendar: str

    #: What it is called.
    title: Title | types.Title

    #: The zone of its moments; days need none.
    zone: NotRequired[Zone]

    #: Which weekdays work, from when on; the later row holds from its day.
    week: NotRequired[Sequence[WeekFrom]]

    #: The calendar whose week and notices come before this one's.
    based_on: NotRequired[Base]

    #: The notices; a later announcement overrides an earlier one, on one day the one further below.
    notices: Sequence[Notice]


WeekFrom = TypedDict("WeekFrom", {
    #: First day of this week pattern.
    "from": "Day",
    #: The weekdays that work.
    "works": "Sequence[Weekday]",
})
"""The weekdays that work, from a day on (周制)."""


class Base(TypedDict):
    """The calendar that another one starts from."""

    #: The name of a calendar that ships with the library.
    calendar: str

    #: What of the base is left out: `["work"]` for a bank that stays closed on make-up days.
    without: NotRequired[Sequence[LeftOut]]


class Notice(TypedDict):
    """A notice on days off and make-up days (放假通知), or a revision of one.

    # Shape
    `governs` (a notice of its own) or `revises` (the id of the notice that it changes), never both.
    """

    #: Its id in this calendar, such as `2020`; reasons of days cite it.
    id: str

    #: The days for which it settles what works; a revision has none of its own.
    governs: NotRequired[Governed]

    #: The id of the notice that this one revises.
    revises: NotRequired[str]

    #: When it became known.
    announced_on: str

    #: Where it is written.
    source: Source | types.Source

    #: What it says of single days; every other day that it governs follows the week.
    days: Mapping[str, Ruling]


Governed = TypedDict("Governed", {
    #: First day.
    "from": "Day",
    #: Last day.
    "to": "Day",
})
"""First and last day that a notice governs, both included."""


class Occasion(TypedDict):
    """For what a day rests or is worked."""

    #: The holiday's name.
    name: Title | types.Title


FirstDay: TypeAlias = Literal["after", "including"]
"""Whether a count includes the day from which it starts.
`after`: The first day is not counted (当日不计).
`including`: The first day is counted (含当日).
"""


Language: TypeAlias = Literal["zh", "en"]
"""The language an answer is worded in (语言).
`zh`: Chinese (中文).
`en`: English (英文).
"""


Format: TypeAlias = Literal["text", "markdown"]
"""How a derivation is drawn.
`text`: Lines with branches.
`markdown`: A Markdown list.
"""


Zone: TypeAlias = Literal["Asia/Shanghai"]
"""The zone that a calendar's moments are told in.
`Asia/Shanghai`: The time of all offices in China (北京时间).
"""


Weekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A day of the week.
`mon`: Monday.
`tue`: Tuesday.
`wed`: Wednesday.
`thu`: Thursday.
`fri`: Friday.
`sat`: Saturday.
`sun`: Sunday.
"""


LeftOut: TypeAlias = Literal["work"]
"""A kind of day that is left out of a base.
`work`: Make-up days, which follow the week again.
"""


class RulingOff(TypedDict):
    """The day rests (放假)."""

    off: Occasion


class RulingWork(TypedDict):
    """The day works, though its weekday rests (调休上班)."""

    work: Occasion


Ruling: TypeAlias = "RulingOff | RulingWork"
"""What a notice says of one day.

# Shape
`{"off": {"name": {"zh": "春节"}}}` or `{"work": {"name": {"zh": "春节"}}}`
"""


Beyond: TypeAlias = Literal["refuse", "provisional"]
"""What becomes of days that no notice governs (公布范围之外).
`refuse`: A question that depends on them is refused.
`provisional`: Only their week speaks, and the answer says that it is provisional.
"""
