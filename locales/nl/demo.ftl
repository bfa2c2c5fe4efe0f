# De voorbeeldschool.

demo-school = Basisschool De Driehoek (voorbeeld)
demo-coach = Noor de Wit
demo-coach-email = noor@voorbeeld.example
demo-colleague = Sam Jansen
demo-colleague-email = sam@voorbeeld.example
demo-team = Startende leraren
demo-meeting = Wat hebben ouders nodig?
demo-link-coach = Gespreksleider
demo-link-join = Meedoen
demo-link-wall = Scherm
