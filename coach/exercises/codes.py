"""What can be wrong in content, each with the code that a diagnostic carries. No sentences."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """What was found. ``E`` makes a file unusable, ``W`` does not; the digits but the last are the group."""

    # The file
    FILE_TOO_LARGE = "E001"
    NOT_UTF8 = "E002"
    HIDDEN_CHARACTER = "E003"
    HTML = "E004"
    LINK_SCHEME = "E005"
    IMAGE = "W006"
    TOO_DEEP = "E007"
    UNREADABLE = "E008"
    TOO_MANY_LINES = "E009"

    # The facts at the top
    NO_FRONT = "E010"
    FRONT_NOT_CLOSED = "E011"
    NOT_KEY_AND_VALUE = "E012"
    UNKNOWN_KEY = "W013"
    UNKNOWN_LANGUAGE = "E014"
    KEY_TWICE = "E015"
    ROWS_IN_OTHER_LANGUAGE = "E016"
    KEY_MISSING = "E017"
    UNKNOWN_FORMAT = "E018"
    BAD_ID = "E019"
    BAD_VERSION = "E020"
    BAD_MINUTES = "E021"
    BAD_RETURNS = "E022"
    UNKNOWN_THEME = "W023"
    NEEDS_QUOTES = "W024"

    # Title and steps
    STEP_BEFORE_TITLE = "E030"
    TWO_TITLES = "E031"
    TEXT_BEFORE_TITLE = "E032"
    NO_TITLE = "E033"
    NO_STEPS = "E034"
    STEP_ID_TWICE = "E035"
    TOO_MANY_STEPS = "E036"
    TOO_MANY_CHOICES = "E037"
    EMPTY_HEADING = "E038"
    UNDERLINED_HEADING = "E039"

    # References and conditions
    UNKNOWN_STEP = "E040"
    LATER_STEP = "E041"
    BAD_REFERENCE = "E042"
    NO_ANSWER_TO_FETCH = "E043"
    NO_ITEMS_TO_TAKE = "E044"
    NOT_COMPARABLE = "E045"
    NOT_A_NUMBER = "E046"
    OUTSIDE_SCALE = "E047"
    NOT_A_CHOICE = "E048"
    ID_NOT_WRITTEN = "W049"

    # Rows and choices
    ROW_BEFORE_STEPS = "E050"
    INDENTED_ROW = "E051"
    ROW_WITHOUT_HYPHEN = "E052"
    OTHER_LANGUAGE_KEYWORD = "E053"
    UNKNOWN_SETTING = "E054"
    BAD_CHOICE = "E055"
    NEITHER_CHOICE_NOR_SETTING = "E056"
    MIXED_BRACKETS = "E057"
    TICKED_CHOICE = "W058"
    CHOICE_TWICE = "E059"

    # Missing and doubled settings
    NO_VALUE = "E060"
    SETTING_TWICE = "E061"
    ANSWER_AND_CHOICES = "E062"
    ONLY_ONE_CHOICE = "E063"
    CHOOSE_TOO_MANY = "E064"
    CHOOSE_WITHOUT_CHOICES = "E065"
    NOTHING_TO_RANK = "E066"
    CHOICE_ID_NEEDED = "E067"
    NEEDS_AN_ANSWER = "E068"
    REFERENCE_NOT_HERE = "E069"

    # Values
    BAD_STEP_ID = "E070"
    NOT_YES_OR_NO = "E071"
    BAD_NUMBER_OF_CHOICES = "E072"
    BAD_REPEAT = "E073"
    OTHER_LANGUAGE_VALUE = "E074"
    UNKNOWN_KIND = "E075"
    BAD_SPAN = "E076"
    SPAN_BACKWARDS = "E077"
    NOT_A_HEADING = "E078"  # the group of headings is full
    BAD_SCALE_WORDS = "E079"
    BAD_DUE_TIME = "E080"
    BAD_PAUSE = "E081"
    BAD_SOURCE = "E082"
    NOT_UNDERSTOOD_AFTER_KIND = "E083"
    AND_OR_MIXED = "E084"
    TERM_WITHOUT_STEP = "E085"
    NOT_A_COMPARISON = "E086"
    UNKNOWN_BECOMES = "E087"
    BECOMES_NOT_FOR_KIND = "E088"
    UNKNOWN_EXERCISE = "E089"

    # The same exercise in two languages
    FACT_DIFFERS = "E090"
    STEP_MISSING = "E091"
    KIND_DIFFERS = "E092"
    CHOICES_DIFFER = "E093"
    CONDITION_DIFFERS = "E094"
    SETTING_DIFFERS = "E095"
    STEP_ID_NEEDED = "E096"
    CHOICE_IDS_NEEDED = "E097"
    STEP_ORDER_DIFFERS = "E098"
    STEP_ID_DIFFERS = "E099"

    # The pack
    RESERVED_PACK = "E100"
    OUTSIDE_LAYOUT = "E101"
    NAME_DIFFERS = "E102"
    EXERCISE_TWICE = "E103"
    TOO_MANY_FILES = "E104"
    PACK_TOO_LARGE = "E105"
    BAD_LANGUAGES = "E106"
    TWO_LISTS = "E107"
    LANGUAGE_NOT_IN_PACK = "E108"
    OTHER_FOLDER = "W109"

    # The programme
    WEEKS_DIFFER = "E110"
    EMPTY_WEEK = "E111"
    NOT_A_PASS = "E112"
    LINK_LEADS_NOWHERE = "E113"
    NO_DAY = "E114"
    BAD_DAY = "E115"
    DAY_BACKWARDS = "E116"
    BAD_RETURN = "E117"
    DAILY_LEADS_NOWHERE = "E118"
    PASS_DIFFERS = "E119"

    # What cannot be read at all
    NOT_THERE = "E120"
    NO_PERMISSION = "E121"
    BINARY = "E122"
    EMPTY_FILE = "E123"
    NOTHING_TO_CHECK = "E124"
    NAMED_AS_TEXT = "W125"

    # The version, against what it was
    BUMP_TOO_SMALL = "E130"
    VERSION_LOWER = "E131"

    # Advice
    LONG_HEADING = "W140"
    LONG_PROSE = "W141"
    LONG_EXERCISE = "W142"
    TWO_QUESTIONS = "W143"
    YES_OR_NO_AS_TEXT = "W144"
    NO_HINT = "W145"
    WHY_YOU = "W146"
    UNTRANSLATED = "W147"
    HINTS_DIFFER = "W148"
    QUESTION_WITHOUT_ANSWER = "W149"
    NO_MILESTONE = "W150"


CODES: dict[str, str] = {code.value: code.name.lower().replace("_", "-") for code in Code}
"""Each code with a short name of what is wrong."""
