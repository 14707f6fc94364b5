"""Words of every day that are also somebody's name or initials.

As such a word it is the name only where it is written as the name was: *My* is a person and *my* is not. A name
that is no such word is found however it is written, because who writes fast writes *anna*.
"""

from __future__ import annotations

_SWEDISH = """
all alla an and art as att av back be ber bi bil bit bo bra by byt bär bäst både bör dag dags dal dan de dem den
der dess det di dig din dina dit ditt do dom dra du dur där då dö ej el eld eller en er era ert ett fan far fel
fem fick fin fira fl fler flera for fram fri fru fy få får följ för ge ger gick grip gud gäst gå går gör ha had
haft hall han hand hans har hej hel hem hen henne her het hit hoppas hos hur hus här hård hög i ibland igen ikon
il in inga inom inte is it ja jag jo ju just kal kan klar klok kom kort kul kung kunna kvar kvist känn kör la
lag land ler liv lo lov love lugn lycka lär läs lät lön m ma maj man mark mars med men mer mest mig min mina
mitt mod mor mot mur my mär må mål mån mår måste mö natt ned nej ner ni nils nio nog noll nord nu ny nya när nät
nå någon nöt o och od ok om on ord os oss par per pga pia på rak ren rest ring ris ro rolig ros rot ru rum rut
rätt rå råd råg rök röst sa sal samma san se sedan ser si sig sin sina sitt sjö ska skog skön sol som stal sten
stig stor strand säg sätt så såg söder ta tag tal tall tar te ti tid till tio tor tre tro trygg tur två tycker
tyst tåg tår um under upp ur ut va vad val van var vara vare vem ven vet vi vid vik vila vilja vill vis viss väl
vän världen värt våg vår ä äga äng är äta å åh åk åka åke ål år ås åt ö öl ön öst över
"""
_ENGLISH = """
a able ah ai all am an and angel any are art as ash ask at august ay bad bay be being ben best big bill bit both
buck bud but by bye call came can candy car carol case chance chase chip clay cliff co crystal daily dark dawn
day dee den did do does dog done dot down drew due each early either else em en end er even ever faith far fay
felt few fin find first for forest frank fro from full gay get give go god good got grace grant gray green guy
ha had hall hand happy has he her here hers hi him his ho hope how i if in ink is it its jay joy june just kay
keen king kit know la lane last late let like lo long look lot low lucky made major man many mark max may me
mere merry might miles mine more most much must my myself need never new next no nor not now oak of off oh ok
old on once one only or our ours out over own page pan patience pen people per pet pip port price prince pro put
ran ray read real red rich ridge rock rod rose run rusty sage said sam same saw say see set she should sky so
some son soon star still stone story such sum summer sun sunny sure take tell than that the their them then
there they thing this though thus tie time to too top tray true try two up us use van very via want ward was way
we well went were what when where which while who whom why will with worth would yes yet you young your
"""

ORDINARY = frozenset((_SWEDISH + _ENGLISH).split())
