"""Svenska, påminnelsen i kalendern."""

from __future__ import annotations

from coach.words.remind import Remind

REMIND_SV = Remind(
    summary="Tre minuter med Coach",
    title="En påminnelse i din kalender",
    which_hour="Hur dags?",
    which_days="Vilka dagar?",
    which_file="I vilken fil?",
    keys="Tab går mellan raderna, Enter skriver filen, Esc stänger.",
    not_a_time="”{text}” går inte att läsa som ett klockslag. Skriv till exempel 16.45.",
    not_days="”{text}” går inte att läsa som veckodagar. Skriv till exempel mån,ons eller mån-fre.",
    made="Påminnelsen ligger i {path}: {days}, klockan {time}. Den börjar {day}.",
    how="Öppna filen, så frågar din kalender om den ska läggas till. Den säger inget om det du skriver.",
)
