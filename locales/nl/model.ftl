# Het communicatiemodel: vier kanten van een boodschap, vijf doelen, terugblik, sterke en zwakke punten.

block-message-model = Communicatiemodel
model-step-message = Boodschap
model-step-goals = Doelen
model-step-look-back = Terugblik
model-step-points = Sterk en zwak
model-aspects = Vier kanten
model-goals = Vijf doelen
model-message = Boodschap
model-which-goal = Welk doel?
model-was-reached = Is het gelukt?
model-reached-yes = Ja, het is gelukt
model-reached-partly = Voor een deel
model-reached-no = Nee, nog niet
model-side-strong = Sterk
model-side-weak = Minder sterk
model-answered =
    { $count ->
        [one] { $count } mens is klaar.
       *[other] { $count } mensen zijn klaar.
    }

# Het scherm
model-wall-begin = Welke zin zei jij tegen ouders, of zeiden ouders tegen jou? Stuur hem op met je telefoon, of zeg hem hardop.
model-wall-hear = Wat hoor jij in deze zin? Schrijf het bij elke kant, op je telefoon of op papier.
model-wall-heard = Dit hoort de groep in deze zin.
model-wall-aimed = Deze doelen hoort de groep in deze zin.
model-wall-aim = Welk doel zit in deze zin? Kies op je telefoon, of zeg het hardop.
model-wall-back = Kies het doel, en of het lukte, op je telefoon of op papier. Alleen jij ziet wat je kiest.
model-wall-points = Schrijf voor jezelf op waar je sterk in bent en waarin minder.
model-back-ask = Denk aan een gesprek met ouders. Wat wilde je bereiken?
kind-too-few = We tonen dit pas als minstens { $least } mensen meededen. Anders zie je wie wat koos.

# De telefoon
model-phone-message = Welke zin uit een gesprek met ouders wil je samen bekijken? Stuur hem hieronder op.
model-phone-goals = De gespreksleider legt zo een zin voor.
model-phone-look-back = Denk aan een gesprek dat je met ouders had.
model-phone-points = Waarin ben je sterk, en waarin minder? Noem steeds de kant of het doel erbij.
model-nobody-heard = Hier schreef niemand iets bij.
model-hear-ask = Wat hoor jij?
model-hear-readers = De gespreksleider leest dit eerst, zonder naam. De groep ziet het, zonder naam, als de gespreksleider het toont. We wissen het na { $until }.
model-aim-ask = Welk doel hoor jij?
model-aim-readers = Niemand ziet wat jij kiest. De groep ziet alleen aantallen. We wissen je keuze na { $until }.
model-back-goal = Wat was je doel?
model-back-reached = Is het gelukt?
model-back-note = Waaraan zag je dat?
model-back-readers = Alleen jij leest dit. De groep ziet alleen aantallen, en pas als minstens { $least } mensen meededen. We wissen het na { $until }.
model-back-kept = Je terugblik is bewaard.
model-my-back = Mijn terugblik
model-point-side = Sterk of minder sterk?
model-point-tie = Bij welke kant of welk doel?
model-point-label = Wat doe je?
model-points = Mijn sterke en zwakke punten

# De gespreksleider
model-turnout = { $count } van { $of } zijn klaar
model-show = Toon aan de groep
model-hide = Verberg voor de groep
model-coach-begin = Laat de groep een zin insturen, of typ er zelf een bij Boodschap voorleggen.
model-proposed = Zinnen uit de groep
model-lay = Leg voor
model-take-away = Zin weghalen
model-back-held = Niemand ziet wat een ander koos, jij ook niet.
model-lay-own = Boodschap voorleggen
model-message-label = Welke zin?
model-room = Wat de zaal hoort
model-room-aspect = Bij welke kant?
model-room-heard = Wat hoort iemand?
model-hands = Handen per doel

# Het verslag en papier
model-back-row = Doelen van gesprekken
model-report-points =
    { $people ->
        [one] { $people } mens schreef punten op: { $strong } sterk, { $weak } minder sterk. Die staan alleen op de eigen bladzijde, behalve als ze hieronder gedeeld zijn.
       *[other] { $people } mensen schreven punten op: { $strong } sterk, { $weak } minder sterk. Die staan alleen op de eigen bladzijde, behalve als ze hieronder gedeeld zijn.
    }
model-paper = Model, kaarten en teksten op papier
