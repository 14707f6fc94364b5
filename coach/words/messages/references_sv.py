"""Svenska: references and conditions."""

from __future__ import annotations

from coach.words.messages.message import Message

REFERENCES_SV: dict[str, tuple[Message, ...]] = {
    "E040": (
        Message(
            "Inget steg har id ”{found}”.",
            "Menade du {{{guess}}}?",
        ),
        Message(
            "Inget steg har id ”{found}”.",
            "Stegen före det här är {steps}.",
        ),
        Message(
            "Inget steg har id ”{found}”.",
            "Skriv id för ett tidigare steg som frågar något. En klammer som bara ska synas skrivs \\{{.",
        ),
    ),
    "E041": (
        Message(
            "Här behövs svaret på {{{found}}}, men {which}.",
            "Flytta frågan så att den kommer före, eller hänvisa till ett tidigare steg.",
        ),
    ),
    "E042": (
        Message(
            "Klammern före ”{open}” stängs aldrig.",
            "Skriv {{{open}}}. En klammer som bara ska synas skrivs \\{{.",
        ),
        Message(
            "{{{found}}} hänvisar inte till något steg.",
            "Menade du {{{guess}}}?",
        ),
        Message(
            "{{{found}}} hänvisar inte till något steg.",
            "Mellan klamrarna står ett stegs id: små bokstäver, siffror och bindestreck. "
            "En klammer som bara ska synas skrivs \\{{.",
        ),
        Message(
            "Mellan klamrarna står inget.",
            "Skriv ett tidigare stegs id där. En klammer som bara ska synas skrivs \\{{.",
        ),
    ),
    "E043": (
        Message(
            "Steget ”{found}” frågar inget, så det finns inget svar att hämta.",
            "Hänvisa till ett steg som frågar något.",
        ),
    ),
    "E044": (
        Message(
            "Svaret på {{{found}}} är {kind}, så det finns inte flera saker att ta av.",
            "Hänvisa till en lista, personer, aktiviteter eller ett steg där man väljer flera.",
        ),
    ),
    "E045": (
        Message(
            "Svaret på {{{step}}} är {kind} och går inte att jämföra så.",
            "Skriv till exempel ”{example}”.",
        ),
    ),
    "E046": (
        Message(
            "Svaret på {{{step}}} jämförs med tal, men här står ”{found}”.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "Svaret på {{{step}}} jämförs med tal, men här står ”{found}”.",
            "Skriv ett heltal.",
        ),
    ),
    "E047": (
        Message(
            "Talet {found} finns inte på skalan i {{{step}}}.",
            "Skriv ett tal inom {span}.",
        ),
    ),
    "E048": (
        Message(
            "”{found}” är inget av valen i {{{step}}}.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "”{found}” är inget av valen i {{{step}}}.",
            "Valen är {choices}.",
        ),
    ),
    "W049": (
        Message(
            "Ett annat steg hämtar svaret här, men steget har inget eget id.",
            "Skriv ”- Id: {found}” under rubriken. Då håller hänvisningen också när rubriken ändras.",
        ),
    ),
    "E084": (
        Message(
            "Här blandas ”{every}” och ”{either}” i samma villkor.",
            "Använd bara det ena, eller dela upp steget i två.",
        ),
    ),
    "E085": (
        Message(
            "”{found}” säger inte vilket steg det gäller.",
            "Börja med ett tidigare stegs id mellan klamrar, till exempel ”{example}”.",
        ),
    ),
    "E086": (
        Message(
            "Efter ”{operator}” saknas det som svaret ska jämföras med.",
            "Skriv ett tal eller ett av valen efter det.",
        ),
        Message(
            "Efter ”{alone}” ska inget mer stå.",
            "Ta bort det som står efter.",
        ),
        Message(
            "Här börjar ett villkor till.",
            "Skriv ”{every}” eller ”{either}” före det. Bara ett av orden kan användas i samma villkor.",
        ),
        Message(
            "”{found}” är ingen jämförelse.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "”{found}” är ingen jämförelse.",
            "De jämförelser som finns är {words}.",
        ),
        Message(
            "Efter klamrarna saknas en jämförelse.",
            "De jämförelser som finns är {words}.",
        ),
    ),
}
