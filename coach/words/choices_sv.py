"""Svenska, det man väljer."""

from __future__ import annotations

from coach.words.choices import Choices

CHOICES_SV = Choices(
    welcome="Välkommen till Coach.",
    welcome_more="Här skriver du om hur du leder, en fråga i taget. Några minuter räcker, och varje fråga går att "
    "hoppa över.",
    place_heading="Var det du skriver ligger",
    place="På den här datorn, i mappen {path}. Den skapas först när du sparar något. Coach skickar inget någonstans.",
    others_heading="Om dem du skriver om",
    others="Det du skriver om andra är också deras. Skriv om situationen och om dig själv. Använd initialer. Skriv "
    "inget om hälsa, tro, facket eller privatliv. Din arbetsgivare kan vara skyldig att lämna ut det du skrivit om en "
    "person till den personen.",
    first_day="Enter börjar med {title}, som tar ungefär {minutes}.",
    title="Inställningar",
    headings={
        "language": "Språk",
        "theme": "Utseende",
        "review_day": "Dag för veckans tillbakablick",
        "journal": "Dagbokens plats",
        "keys": "Tangenter",
    },
    languages={"sv": "Svenska", "en": "English"},
    themes={"auto": "Efter terminalen", "dark": "Mörkt", "light": "Ljust", "contrast": "Hög kontrast"},
    own_keys="Låt alla kommandon få tillbaka sina egna tangenter",
    changed="ändrad",
    press_key="Tryck på tangenten för {command}.",
    press_key_more="Esc ändrar inget.",
    key_refused={
        "no-key": "{key} går inte att använda så. Inget har ändrats. Välj en bokstav, en funktionstangent eller Ctrl.",
        "written": "{key} behövs där man skriver. Inget har ändrats. Välj en funktionstangent eller Ctrl.",
        "taken": "{key} hör redan till {command}. Inget har ändrats. Välj en annan tangent.",
    },
    elsewhere="Lägg dagboken i en annan mapp",
    chosen="valt",
    which_folder="I vilken mapp ska dagboken ligga?",
    which_folder_more="Skriv en mapp som är tom eller inte finns än. Det du har skrivit flyttas helt, eller inte alls. "
    "Ligger där redan en dagbok öppnas den i stället.",
    folder_keys="Enter väljer mappen. Esc ändrar inget.",
    placed={
        "chosen": "Dagboken kommer att ligga i {path}. Mappen skapas när du sparar första gången.",
        "opened": "I {path} låg redan en dagbok. Den används nu. Den förra ligger kvar i {old}, orörd.",
        "moved": "Flyttad. Dagboken ligger nu i {path}.",
    },
    moving="Dagboken flyttas. Det kan ta en stund.",
    writing_first="Du håller på med en övning. Spara den eller lägg undan den först. Inget har flyttats.",
    gone_after="Dagboken ligger nu i {path}, men gick inte att öppna där: {reason}. Inget är borta. Öppna Coach igen.",
    meanings={
        "language": "språket, sv eller en",
        "theme": "hur skärmbilderna ser ut",
        "review_day": "dagen då veckans tillbakablick föreslås",
        "journal": "mappen där dagboken ligger",
    },
    usage="Skriv coach settings, coach settings get NAMN, coach settings set NAMN VÄRDE eller coach settings path.",
    no_setting="Det finns ingen inställning som heter {name}. Det finns {names}.",
    no_value="{name} går inte att välja för {key}. Inget har ändrats. Det går att välja {names}.",
    unwritten="Inställningarna i {path} gick inte att skriva. Allt är orört. Se efter att filen går att läsa och "
    "ändra.",
    set="{key} är nu {value}.",
    key_place="NAMN",
    value_place="VÄRDE",
)
