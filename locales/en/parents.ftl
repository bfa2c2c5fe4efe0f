# What a guardian reads: their own page and the letter with the link. Translated by machine; no
# person has read it yet.

parents-state = machine
parents-machine = This text was translated by a machine. Nobody has checked it yet.

parents-title = Hello { $name }
parents-the-school = the school
parents-intro = Here you see what { $school } keeps about you and { $child }. Is something not right? Then you can correct it.
parents-done-data = Saved. Thank you.
parents-done-ask = The school has received your question.

parents-child = About your child
parents-call-name = Name
parents-class = Class
parents-school = School
parents-you = About you
parents-name = Name
parents-relation = Who you are for the child
parents-authority = Parental authority
parents-yes = yes
parents-no = no
parents-notes = How the school reaches you
parents-lang = Language of letters
parents-lang-none = I would rather not say
parents-lang-help = You do not have to choose a language.
parents-email = E-mail address
parents-phone = Telephone number
parents-about-contact = The school only uses this to reach you. The teachers of your child, the bridge figure and the school leader see it. Another guardian does not see it.
parents-save = Save
parents-email-wrong = This is not an e-mail address.
parents-phone-wrong = This is not a telephone number. Begin with 0 or +.

parents-ask = Ask the school
parents-ask-text = Is something else wrong, or should something go? Write it here. The school looks at it and contacts you.
parents-ask-what = What do you want?
parents-ask-correct = Correct something
parents-ask-erase = Erase something
parents-ask-field = Your question
parents-ask-help = Write in your own language if you like.
parents-ask-do = Send
parents-text-wrong = Write down your question, in 1000 letters at most.
parents-text-many = 5 questions of yours are waiting already. The school must look at those first.
parents-asked-open = The school is looking at this.
parents-asked-done = Done.

parents-long = How long and for whom
parents-long-text = The school keeps this as long as your child is at school. After that we erase everything { $months ->
        [one] within 1 month
       *[other] within { $months } months
    }.
parents-who = Only people of the school who help your child see this.
parents-link-until = This link works until { $day }.
parents-privacy = Read more about privacy

parents-closed = This link no longer works
parents-closed-text = Ask the school for a new letter with a link.

parents-letter-text = This is a letter about { $child }, from { $school }. With the code you see what the school keeps about you and your child. You can also correct it.
parents-letter-scan = Open the camera of your phone and point it at the code. You need no account or password.
parents-letter-own = The link is only for you. Give it to nobody else.
parents-letter-qr = The way to your page
