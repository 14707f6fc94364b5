"""Vad som sägs om vardagen med Coach: varför något föreslås, och hur långt ett program har kommit."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.practice import Practice

PRACTICE_SV = Practice(
    why={
        "draft": "Du har börjat på den. Den ligger kvar tills du går vidare med den eller lägger undan den.",
        "assignment": "Den kommer från {sender}.",
        "assignment-due": "Den kommer från {sender}, som tänkte sig {due}.",
        "assignment-unnamed": "Den kommer från din coach.",
        "assignment-unnamed-due": "Den kommer från din coach, som tänkte sig {due}.",
        "first-day": "Den är en lugn början, och om fyra veckor går det att läsa svaren bredvid nya.",
        "welcome-back": "Kul att se dig. Det finns inget att ta igen. Den här är kort och tar vid där du är nu.",
        "experiment": "Du ville titta på det {due}. "
        "Här kommer frågan en gång. Sedan finns den i veckans tillbakablick.",
        "return": "Du gjorde den {since}, och nu är det dags för den igen. "
        "När du har sparat visas det du skrev då bredvid det nya.",
        "return-other": "Den hör ihop med {origin}, som du gjorde {since}.",
        "programme": "Den står på tur i {programme}, {number} av {of}. Programmet följer din takt.",
        "week": "Det är {weekday}, en bra dag att se veckan på lite håll.",
        "theme": "{theme} var du inne på senast {since}. Ett sådant förslag kommer högst en gång i veckan.",
        "theme-new": "{theme} är nytt för dig här. Ett sådant förslag kommer högst en gång i veckan.",
        "daily": "Den tar tre minuter och passar de flesta dagar.",
        "daily-programme": "Den hör till dagarna mellan övningarna i {programme}.",
        "morning": "Den tar ett par minuter, innan dagen har kommit i gång.",
        "free": "Inget väntar. Skriv något, eller låt bli i dag.",
    },
    look_at="Dags att titta på: ”{text}”",
    tell="Vad blev det av det? coach follow-up done {id} (eller changed, not, released)",
    which_meeting="Före eller efter mötet?",
    programme="Program",
    choose_programme="Ett program är några övningar i ordning. Det följer din takt, och inget i det kan bli sent. "
    "Enter öppnar ett.",
    rests="{title} vilar. Det du har gjort räknas.",
    begin_or_else="Enter börjar. - visar något annat. Ctrl+D avslutar.",
    states={
        "active": "pågår",
        "paused": "vilar",
        "stopped": "avslutat",
        "ended": "klart",
        "none": "inte påbörjat",
    },
    week="Vecka {n}",
    weeks=Counted("1 vecka", "{n} veckor"),
    done_on="klar {day}",
    next_now="står på tur",
    next_from="står på tur {day}",
    later_on="kanske {day}",
    milestone="Milstolpe: {text}",
    returns_heading="Det här kommer tillbaka",
    returns_on="{title} {day}",
    returned_on="{title} kom tillbaka {day}",
    ended="Programmet är slut.",
    ended_returns=Counted(
        "Programmet är slut. Om en vecka kommer några frågor tillbaka.",
        "Programmet är slut. Om {n} veckor kommer några frågor tillbaka.",
    ),
    ended_stays="Det du har skrivit finns kvar, och försöken som pågår ligger kvar tills du släpper dem.",
    compares_heading="Det här går att läsa bredvid varandra",
    compare="{title}: coach show {then} och coach show {now}",
    started="{title} har börjat. Det följer din takt, och inget i det kan bli sent.",
    resumed="{title} fortsätter där du var.",
    paused="{title} vilar. Det du har gjort räknas, och coach programme resume går vidare.",
    stopped="{title} är avslutat. Det du har skrivit finns kvar.",
    going_already="{title} pågår redan.",
    none_active="Inget program pågår just nu. Med coach programme list ser du vilka som finns.",
    none_paused="Inget program vilar just nu. Med coach programme list ser du vilka som finns.",
    none_started="Inget program är påbörjat. Med coach programme list ser du vilka som finns.",
    no_programme="Det finns inget program som heter {name}. Med coach programme list ser du vilka som finns.",
    several_programmes="Flera program heter så. Skriv hela namnet: {names}.",
    programme_unreadable="Programmet går inte att läsa just nu. Inget du har skrivit är borta.",
    which_programme="Skriv vilket program det ska vara, till exempel coach programme start open-up-4w.",
    programme_place="PROGRAM",
)
