"""English: the file, its facts, its title and its steps."""

from __future__ import annotations

from coach.words.messages.message import Message

TOP_EN: dict[str, tuple[Message, ...]] = {
    "E001": (
        Message(
            "The file is {size} KB, and there is room for {limit}.",
            "Divide it into two.",
        ),
    ),
    "E002": (
        Message(
            "The file is not saved as UTF-8, so letters such as å and é cannot be read with certainty.",
            "Save it again with the encoding UTF-8. The choice tends to be found under “Save as”.",
        ),
    ),
    "E003": (
        Message(
            "There is a character here that cannot be seen ({character}).",
            "Take it away. If it is hard to find, write the row anew by hand instead of pasting it.",
        ),
    ),
    "E004": (
        Message(
            "Here is HTML, “{found}”, which exercises do not use.",
            "Take it away. *Italics* and **bold** are written with asterisks, and a < that is to be seen as \\<.",
        ),
    ),
    "E005": (
        Message(
            "The link leads to “{found}”, which is no address on the web.",
            "Let the address begin with https:// or mailto:, or write the text alone.",
        ),
        Message(
            "The link has no address.",
            "Write one that begins with https:// or mailto:, or write the text alone.",
        ),
    ),
    "W006": (
        Message(
            "Here is a picture, and pictures are not shown in exercises.",
            "Say in words what the picture shows, and take it away.",
        ),
    ),
    "E007": (
        Message(
            "Lists and quotes lie too deep inside one another.",
            "Move the text out, so that there are fewer levels.",
        ),
    ),
    "E010": (
        Message(
            "At the top stands “{found}” and not three hyphens.",
            "Write --- there instead. A word processor sometimes changes the hyphens into a longer dash by itself.",
        ),
        Message(
            "--- is not on the first row but on row {row}, and above it is nothing.",
            "Take away the empty space, so that --- stands at the very top.",
        ),
        Message(
            "The file does not begin with the facts about itself.",
            "Write --- on the first row, then coach:, id:, version: and lang: on a row each, and then --- again.",
        ),
    ),
    "E011": (
        Message(
            "The facts at the top never end: here stands “{found}” and not three hyphens.",
            "Write --- here instead. A word processor sometimes changes the hyphens into a longer dash by itself.",
        ),
        Message(
            "The facts at the top never end.",
            "Write a row with --- alone after them, before the title.",
        ),
    ),
    "E012": (
        Message(
            "“{found}” is no fact with a name and a value.",
            "Write name, colon, space and value, such as minutes: 12. If the row does not belong here, take it away.",
        ),
    ),
    "W013": (
        Message(
            "Nothing makes use of the fact “{found}”.",
            "Did you mean “{guess}:”? If you want a fact of your own, let its name begin with x-.",
        ),
        Message(
            "Nothing makes use of the fact “{found}”.",
            "Take the row away, or let the name begin with x- if you want to keep it.",
        ),
    ),
    "E014": (
        Message(
            "The language “{found}” is not known here.",
            "Write lang: sv for Swedish or lang: en for English.",
        ),
    ),
    "E015": (
        Message(
            "The fact “{found}” stands twice, first on row {first}.",
            "Take one of them away.",
        ),
    ),
    "E016": (
        Message(
            "Here it says lang: {found}, but the rows are written in the other language.",
            "Write lang: {guess}, or write the rows anew.",
        ),
    ),
    "E017": (
        Message(
            "“{found}” does not give the fact “{key}”, which is needed.",
            "Write for instance “{key}: {example}”.",
        ),
        Message(
            "The fact “{key}” is missing at the top.",
            "Add a row before ---, such as “{key}: {example}”.",
        ),
    ),
    "E018": (
        Message(
            "The format “{found}” is not known.",
            "Write coach: {guess}.",
        ),
    ),
    "E019": (
        Message(
            "“{found}” cannot be an id.",
            "An id has small letters a–z, digits and hyphens, at most 64 characters. Try “id: {guess}”.",
        ),
        Message(
            "“{found}” cannot be an id.",
            "An id has small letters a–z, digits and hyphens, at most 64 characters.",
        ),
    ),
    "E020": (
        Message(
            "The version “{found}” is not three numbers.",
            "Write it with full stops between, such as 1.0.0.",
        ),
    ),
    "E021": (
        Message(
            "“{found}” is no number of minutes.",
            "Write a whole number from 1 to {limit}, with nothing after it.",
        ),
    ),
    "E022": (
        Message(
            "“{found}” does not say when the exercise comes back.",
            "Write the number of days, the number alone: “{time}” is {days}.",
        ),
        Message(
            "“{found}” does not say when the exercise comes back.",
            "Write the number of days, the number alone: “{time}” is about {about}.",
        ),
        Message(
            "“{found}” does not say when the exercise comes back.",
            "Write a number of days, such as 28. Another exercise’s id can stand after it: 28 month-look-back.",
        ),
    ),
    "W023": (
        Message(
            "The theme “{found}” is none of the ten, so the exercise is listed last.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "The theme “{found}” is none of the ten, so the exercise is listed last.",
            "The ten are {words}.",
        ),
    ),
    "W024": (
        Message(
            "The value has characters that make GitHub show an error in place of the facts.",
            "Put quotation marks around it: {key}: {guess}. “coach check --fix” does it.",
        ),
    ),
    "E030": (
        Message(
            "A step comes before the title here.",
            "Move the title up, the row that begins with a single #, so that it stands first.",
        ),
    ),
    "E031": (
        Message(
            "Here is one more title, “{found}”. The first is on row {first}.",
            "If it is to be a step, its heading begins with ## instead.",
        ),
    ),
    "E032": (
        Message(
            "Here is text before the title.",
            "Move it so that it comes after the title, the row that begins with #.",
        ),
    ),
    "E033": (
        Message(
            "The file has no title.",
            "Write one at the top, after ---: a row with #, a space and the title.",
        ),
    ),
    "E034": (
        Message(
            "The exercise has no steps.",
            "Write one: a row with ##, a space and the question, and under it how one answers.",
        ),
    ),
    "E035": (
        Message(
            "Two steps have the id “{found}”. The first is on row {first}.",
            "Give one of them an id of its own, with the row “- Id: …” under its heading.",
        ),
    ),
    "E036": (
        Message(
            "The exercise has more than {limit} steps.",
            "Join some of them, or make two exercises of it.",
        ),
    ),
    "E037": (
        Message(
            "The step has more than {limit} choices.",
            "Take some away, or divide the question into two steps.",
        ),
    ),
    "E038": (
        Message(
            "The heading is empty.",
            "Write something after {found}, or take the row away.",
        ),
    ),
    "E039": (
        Message(
            "The row of dashes under “{found}” makes a heading of it.",
            "If it is to be a heading, write “{guess}”. If it is to be a line, put an empty row before the dashes.",
        ),
    ),
}
