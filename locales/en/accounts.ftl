# Schools, people and signing in.

account-school = Name of the school
account-name = Name
account-email = E-mail address
account-school-missing = Fill in the name of the school.
account-name-missing = Fill in a name.
account-name-wrong = This name is too long or has unusual characters. Use at most 80 letters.
account-email-missing = Fill in an e-mail address.
account-email-wrong = This is not an e-mail address. An address looks like name@school.org.

# At the start, on the screen of whoever starts Driehoek
first-run-printed = Driehoek is still empty. Open this link to make your school:

first-run-title = Welcome to Driehoek
first-run-intro = This Driehoek is still empty. Make your school and you can begin at once.
first-run-name = Your name
first-run-email = Your e-mail address
first-run-email-help = You will sign in with it later. Nobody outside your school sees it.
first-run-do = Make school
first-run-locked = This Driehoek is still empty
first-run-locked-text = Open the link that appeared on the screen when Driehoek started. If you do not have it, ask whoever runs Driehoek.

sign-in-title = Sign in
sign-in-intro = Fill in your e-mail address. You get a link to sign in with. No password is needed.
sign-in-email-help = The address with which your school added you.
sign-in-do = Send me a link
sign-in-no-mail = This Driehoek does not send e-mail. Ask an administrator of your school to make a sign-in link for you under People.
sign-in-no-mail-operator = Can nobody sign in? Then whoever runs Driehoek can make a link.
sign-in-participant = Are you taking part in a meeting? Then you do not need to sign in. Use the code or the QR code on the screen.
sign-in-participant-go = Join with a code

link-sent-title = Look in your mail
link-sent-text = If we know your address, you will get a link in a moment. It works for 15 minutes and once.
link-sent-do = Nothing there? Look among the unwanted mail, or ask an administrator of your school whether your address is right.
link-again = Ask for a new link

link-title = Hello { $name }
link-text = You are signing in to { $school }.
link-do = Sign in
link-gone-title = This link no longer works
link-gone-text = A link works once and not for long. Ask for a new one to go on.

letter-sign-in-subject = Sign in to Driehoek
letter-sign-in =
    Hello { $name },

    With this link you sign in to Driehoek ({ $school }):

    { $link }

    Or type this code over in the browser in which you asked for it: { $code }

    Link and code work for 15 minutes and once.
    If you did not ask for this, you need not do anything.
letter-invitation-subject = Your place in Driehoek
letter-invitation =
    Hello { $name },

    A colleague at { $school } has made a place for you in Driehoek, the digital card box for the partnership between parents and school.

    With this link you sign in:

    { $link }

    The link works for 7 days and once. After that you ask for a new one on the sign-in page.

people-title = People
people-intro = Who works here and which role they have. You need not add participants of meetings.
people-you = This is you
people-count =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
people-alone = You are alone here so far
people-alone-text = Add a colleague, and you can lead meetings together.
people-add = Add a colleague
people-email-help = At this address your colleague gets a link to sign in with.
people-email-help-no-mail = Your colleague signs in with it. You will get a link to pass on yourself.
people-add-do = Add
people-already-here = Somebody with this address is in the list already.
people-not-yourself = You cannot remove yourself. Ask another administrator to do so.
people-invite = Send new link
people-make-link = Make sign-in link
people-remove = Remove
people-removed = { $name } has been removed and signed out everywhere. After 30 days we erase name and address.
people-restored = { $name } is in the list again.
people-invited = { $name } gets a mail with a link.
people-undo = Undo
people-link-title = Link for { $name }
people-link = Sign-in link
people-link-once = You see this link only once. If you lose it, make a new one.
people-back = Back to People

source-title = Source code and licence
source-text = Driehoek is free software under the licence EUPL-1.2. You may use, study, change and share it. You get the source code from whoever runs this Driehoek.
source-version = This is version { $version }.
