# The example school.

demo-school = De Driehoek Primary School (example)
demo-coach = Noor de Wit
demo-coach-email = noor@voorbeeld.example
demo-colleague = Sam Jansen
demo-colleague-email = sam@voorbeeld.example
demo-team = New teachers
demo-meeting = What do parents need?
demo-link-coach = Facilitator
demo-link-join = Join
demo-link-wall = Wall
