"""Svenska, command line."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.plain import Plain

PLAIN_SV = Plain(
    signs="Ett tecken ensamt på raden: ? vet inte än, - hoppa över, < tillbaka, > vidare, ! ledtråd. "
    "Med mellanslag före blir det text.",
    free="Skriv på en eller flera rader. En ensam punkt avslutar och sparar.",
    note="Skriv på en eller flera rader. Det sparas när inmatningen tar slut (Ctrl+D, på Windows Ctrl+Z och Enter).",
    stands="Nu står: {answer}",
    replaces="Det du skriver nu kommer i stället för det som står.",
    goes_on="Det du skriver nu kommer efter det som står.",
    full="Här får det plats högst {high}, så inget mer läggs till. En ensam punkt eller > går vidare. "
    "Vill du skriva om går du tillbaka med < och sedan vidare med >.",
    to_follow_up="Skriver du inget går en ensam punkt till följdfrågan, och > till nästa fråga.",
    may={
        "short": "Skriv svaret på en rad.",
        "long": "Skriv på en eller flera rader. En ensam punkt avslutar.",
        "one": "Skriv ett nummer, 1–{of}.",
        "many": "Skriv ett eller flera nummer, 1–{of}, med komma emellan.",
        "many-at-most": "Skriv ett eller flera nummer, 1–{of}, med komma emellan, högst {high}.",
        "scale": "Skriv ett heltal, {low}–{high}{ends}.",
        "list": "Skriv en sak på varje rad, högst {high}. En ensam punkt avslutar.",
        "people": "Skriv namn eller initialer med komma emellan, högst {high}.",
        "people-known": "Ett nummer är det namnet.",
        "people-waiting": "Ett nummer är bara den raden, ett namn är allt som den personen väntar på.",
        "activities": "Skriv nummer med komma emellan. Med chefa: … och leda: … lägger du till egna.",
        "experiment": "Skriv försöket på en rad.",
        "rank": "Skriv numren i ordning, med mellanslag emellan. De du utelämnar kommer sist.",
    },
    since="sedan {day}",
    day="När vill du titta på det? Enter betyder {day}. Annars till exempel +7, i morgon eller 2026-11-30.",
    pause="Paus, {time}. Enter går vidare.",
    pause_over="Pausen är slut.",
    all_answers="Dina svar",
    end="Enter sparar. Ett nummer går till den frågan, < till den sista.",
    taken_up="Du har börjat på den här, och det du skrev står kvar. "
    "Med coach write --new börjar du en till, med coach write --aside lägger du undan den.",
    put_down="Det du har skrivit ligger kvar. Fortsätt med coach write --continue.",
    nothing_put_down="Inget var skrivet, så inget är sparat.",
    no_draft="Det finns inget påbörjat att fortsätta med. Med coach write börjar du på något.",
    unopened="Något som du har börjat på går inte att öppna med den här versionen av Coach, men ligger kvar orört.",
    nothing_set_aside="Undanlagd. Inget var besvarat, så inget finns kvar av den.",
    nothing_to_save="Inget var skrivet, så det finns inget att spara.",
    now="Nu",
    then="Då, {day}",
    changed_since="Övningen har ändrats sedan dess, så frågorna kan ha varit andra.",
    was_set_aside="Undanlagd",
    more=Counted(
        "Det finns 1 anteckning till. Med --limit visas fler.",
        "Det finns {n} anteckningar till. Med --limit visas fler.",
    ),
    nothing_found="Inget hittades. Prova färre ord eller en längre tid.",
    no_entry="Det finns ingen sådan anteckning. Med coach history ser du vilka som finns.",
    not_an_id="En anteckning anges med sitt nummer eller med last. Med coach history ser du numren.",
    carried="Vad bar jag med mig?",
    wanted_to_ask="Du ville fråga:",
    waiting="Vem väntar på besked?",
    no_exercise="Det finns ingen övning som heter {name}. Med coach library list ser du vilka som finns.",
    several_exercises="Flera övningar heter så. Skriv hela namnet: {names}.",
    perhaps="Menade du {names}?",
    contradictory="Det där går inte att göra på en gång: välj ett av --continue, --new och --aside, "
    "och antingen en övning eller --free.",
    printed_back="Ingen mapp tog emot den, så här kommer texten tillbaka.",
    broke="Något gick fel i Coach. Det som redan är sparat är orört. Försök igen; med --debug syns var det hände.",
    no_home="Det går inte att se var din hemmapp är, så inget kan sparas. Ange en mapp med COACH_HOME.",
    unheard="Allt gick inte att skriva ut. Det som är sparat är orört.",
    unencodable="Terminalen kan inte visa alla tecken och visar ? i stället. Det som sparas är ändå rätt. "
    "Med UTF-8 som teckenkodning syns allt.",
    cut="Raden var så lång att terminalen kan ha kapat den. Titta efter, och skriv resten på en ny rad.",
    no_verb="Det finns inget som heter {name}. Med coach --help ser du vad som finns.",
    no_option="Valet {name} finns inte.",
    option_alone="Valet {name} är inte skrivet som det ska, med eller utan värde.",
    missing="Här saknas {name}.",
    bad_value="Det som står för {name} går inte att använda.",
    too_many_words="Det är för många ord. En text med mellanslag skrivs inom citattecken.",
    see_help="Med {command} --help ser du hur.",
    usage="Så skrivs det:",
    verbs_heading="Vad man kan göra:",
    options_heading="Val:",
    example_heading="Exempel:",
    options_place="VAL",
    verb_place="VAD",
    exercise_place="ÖVNING",
    text_place="TEXT",
    query_place="ORD",
    day_place="DAG",
    file_place="FIL",
    name_place="NAMN",
    code_place="KOD",
    folder_place="MAPP",
    time_place="KLOCKSLAG",
    days_place="DAGAR",
    new_name_place="NYTT",
    helps={
        "export": "Skriv ut anteckningar ur dagboken, till filer som vem som helst kan läsa.\n"
        "Utan ord och val är det hela dagboken. Det hamnar i mappen du står i, och inget skrivs över utan att du blir "
        "frågad.",
        "coach": "Korta övningar för den som leder, och en dagbok som stannar på din dator.\n"
        "Utan något mer öppnas Coach, i en terminal som skärmbilder och annars som rader.",
        "write": "Gå igenom en övning, rad för rad.\n"
        "Utan namn tas det som föreslås i dag. Det du har börjat på fortsätter du med.",
        "note": "Spara en egen anteckning, från kommandoraden eller från inmatningen.\n"
        "Dess nummer skrivs ut. Text från inmatningen hamnar inte i skalets historik.",
        "today": "Visa vad som passar nu, vad du bar med dig och vem som väntar på besked.\n"
        "Med --other kommer något annat än det som föreslogs, och det kommer inte tillbaka i dag.",
        "programme": "Se programmen, och börja, vila, fortsätt eller avsluta ett.\n"
        "list     visa vilka som finns och hur långt du har kommit\n"
        "show     visa veckorna, dagarna och vad som kommer tillbaka\n"
        "start    börja, eller gå vidare med ett som vilar; det som pågår får vila\n"
        "pause    låt det som pågår vila\n"
        "resume   gå vidare med det som vilar\n"
        "stop     avsluta; det du har skrivit finns kvar\n"
        "Ett program följer din takt, och inget i det kan bli sent.",
        "history": "Lista det du har skrivit, det senaste först.\n"
        "Dagar skrivs som 2026-11-30, i dag, i går eller -7d, och räknas med.",
        "show": "Visa en anteckning som den frågades och besvarades.\n"
        "ID är numret från coach history, eller last för den senaste.",
        "edit": "Ändra svaren i en anteckning, i din egen redigerare ($VISUAL eller $EDITOR).\n"
        "Så länge ligger en läsbar kopia i en egen mapp. Hur det var finns kvar bland versionerna.",
        "delete": "Ta bort en anteckning. Den går att ta tillbaka, om du inte väljer --for-good.\n"
        "Med --for-good försvinner den och alla dess versioner, och det går inte att ångra.",
        "restore": "Ta tillbaka en borttagen anteckning eller en tidigare version.\n"
        "Utan ID listas det som är borttaget.",
        "follow-up": "Se vad svaren blev, och säg hur det gick.\n"
        "Utan något mer visas det som står öppet, med nummer. undo tar tillbaka det som sist sades om numret.\n"
        "ett försök        done changed not released (text: lärdom)\n"
        "en öppen fråga    known elsewhere unimportant (text: svaret)\n"
        "en fråga          asked dropped (text: det du hörde)\n"
        "ett besked        given not-needed\n"
        "Texten kan också komma från inmatningen, och hamnar då inte i skalets historik.",
        "library": "Lista övningarna som finns.",
        "new": "Börja på en övning, ett program eller ett paket, i mappen där du står.\n"
        "Filen förklarar sig själv och går att använda som den är. Inget skrivs över.",
        "preview": "Se en övning som den blir, medan du skriver den. Inget sparas.\n"
        "Med en terminal läses filen igen varje gång den sparas. FIL är en sökväg eller övningens namn.",
        "render": "Gör ett blad av en övning, att skriva ut eller skicka: en webbsida som klarar sig själv.\n"
        "FIL är en sökväg eller övningens namn. Bladet hamnar i mappen där du står, i stället för ett tidigare blad.",
        "check": "Säg vad som är fel i övningar, program och paket, var det står och hur det rättas.\n"
        "En fil eller en mapp. Utan något mer tas mappen du står i.",
        "import": "Hämta in en dagbok från något annat: jrnl, Day One, en mapp med Markdown, Coachs egen JSON.\n"
        "Först visas vad som är nytt och vad som inte gick att läsa, och du blir frågad. Inget sparas två gånger.\n"
        "jrnl      dagboken som text, en mapp med sådana, eller det som jrnl --format json skriver\n"
        "dayone    det som Day One exporterar som JSON, också i sin zip-fil\n"
        "markdown  en mapp med en fil för varje dag; dagen står i filens namn eller överst i filen\n"
        "coach     det som coach export --format json skriver",
        "people": "Se vilka du har skrivit om, allt om en av dem, byt ett namn, eller glöm någon.\n"
        "list    visa namnen, det senaste först\n"
        "about   visa varje ställe där namnet står; med --out som en fil att läsa\n"
        "forget  sätt ”någon” i stället för namnet överallt, för gott; det som ändras visas först\n"
        "rename  byt ett namn mot ett annat; finns det andra redan blir de en och samma",
        "remind": "Gör en påminnelse, en fil som din kalender kan öppna. Den säger inget om det du skriver.\n"
        "Utan något mer är det vardagar 16.45. Dagar skrivs som mån,ons eller mån-fre.",
        "journal": "Se var dagbokens filer ligger och om de är hela, och flytta dem.\n"
        "path     visa mappen\n"
        "doctor   läs allt och säg vad som är helt\n"
        "devices  visa vilka datorer som har skrivit\n"
        "compact  ta bort det som ingen behöver ur filerna; alla anteckningar och versioner stannar\n"
        "move     flytta filerna till en annan mapp, alla eller inga",
        "settings": "Se vad som är valt, och välj något annat. Det gäller också skärmbilderna.\n"
        "get   visa ett val\n"
        "set   välj något annat; en ny mapp för dagboken flyttar den, hel eller inte alls\n"
        "path  visa filen med inställningarna",
    },
    examples={
        "export": "coach export --format html --from 2026-01-01 --without-private",
        "coach": "coach write daily-check-in",
        "write": "printf '%s\\n' 'Det blev tyst.' '1, 10' 4 'LK, MO' - | coach write daily-check-in",
        "note": "echo 'Det blev tyst efter min fråga.' | coach note",
        "today": "coach today --json",
        "programme": "coach programme start open-up-4w",
        "history": "coach history leverans --from -30d",
        "show": "coach show last",
        "edit": "coach edit last",
        "delete": "coach delete 912345678901234",
        "restore": "coach restore 912345678901234 --version 1",
        "follow-up": "printf 'Det räckte att vänta.' | coach follow-up done 123",
        "library": "coach library list",
        "new": "coach new övning inte-alla-svar --lang sv",
        "preview": "coach preview inte-alla-svar.sv.md",
        "render": "coach render first-day --out forsta-dagen.html",
        "check": "coach check min-ovning.sv.md",
        "import": "coach import journal.txt --from jrnl --dry-run",
        "people": "coach people about LK",
        "remind": "coach remind --at 8.30 --days mån,ons,fre",
        "journal": "coach journal doctor",
        "settings": "coach settings set review-day torsdag",
    },
    options={
        "export-format": "md en mapp med en fil för varje anteckning, html en sida, json allt för ett annat program, "
        "csv en tabell",
        "export-out": "filen eller mappen att skriva",
        "id": "en enda anteckning: numret från coach history, eller last",
        "without-private": "utan privata frågor, och utan det som andra frågor återger av dem",
        "without-names": "med bokstäver i stället för namnen bland dina personer",
        "lang": "språk: svenska eller engelska",
        "journal": "mappen där dagboken ligger",
        "plain": "rader i stället för skärmbilder",
        "debug": "visa var det gick fel, utan det som är skrivet",
        "help": "visa den här hjälpen",
        "version": "visa versionen",
        "continue": "fortsätt med det som senast påbörjades",
        "new": "börja en ny gång, bredvid det som är påbörjat",
        "aside": "lägg undan det som är påbörjat",
        "free": "bara skriva, på en tom sida",
        "text": "det du vill ha skrivet om det",
        "other": "något annat än det som föreslogs",
        "json": "svara med ett JSON-dokument",
        "from": "första dagen",
        "to": "sista dagen",
        "theme": "temat, till exempel open-up eller Öppna upp",
        "exercise": "övningen, till exempel daily-check-in",
        "person": "ett namn som du har svarat med",
        "became": "vad ett svar blev: experiment, open-question, question eller owed",
        "open": "bara det som ännu är öppet",
        "written-in": "bara det som är skrivet på det språket",
        "on-this-day": "bara det som är skrivet den här dagen andra år",
        "versions": "lista versionerna, den nyaste först",
        "for-good": "ta bort den för gott, med alla versioner",
        "yes-delete": "ta bort utan att fråga",
        "version-of": "versionens nummer, från coach show ID --versions",
        "limit": "högst så många",
        "at": "klockslaget, till exempel 16.45",
        "days": "veckodagarna, till exempel mån,tis eller mån-fre",
        "out": "filen som skrivs",
        "fix": "rätta det som går att rätta utan att fråga vad du menar; ändringarna visas först",
        "yes": "gör det utan att fråga",
        "against": "jämför med hur det var, en fil eller mapp, och säg om versionen har höjts nog",
        "strict": "låt också varningar räknas som fel",
        "format": "hur svaret skrivs",
        "explain": "vad ett meddelande betyder, med exempel, till exempel E054",
    },
)
