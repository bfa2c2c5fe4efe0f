# Signing in with an account that somebody has elsewhere.

federation-or = Or with your own account
federation-or-invited = Or link your own account
federation-invited-text = Then you sign in with it from now on. A link by mail keeps working too.
federation-with = Sign in with { $provider }
federation-shared = Sign in on a shared computer
federation-shared-on = You will be signed out after 15 minutes of doing nothing, or when you close the browser.
federation-again = Try { $provider } again
federation-other-way = Sign in another way
federation-start = Go to sign in

federation-trouble-down = { $provider } does not answer
federation-trouble-down-text = You cannot sign in with { $provider } now. Try again later, or sign in with a link by mail.
federation-trouble-odd = Signing in with { $provider } did not work
federation-trouble-odd-text = We got an answer that is not right. Try again. Does it keep failing? Tell whoever runs Driehoek, and sign in with a link by mail meanwhile.
federation-trouble-stopped = You are not signed in
federation-trouble-stopped-text = Signing in with { $provider } was stopped. You can start again.
federation-trouble-old = This took too long
federation-trouble-old-text = You have ten minutes to sign in with { $provider }, in one browser. Start again.
federation-trouble-wrong-school = This account does not open anything here
federation-trouble-wrong-school-text = { $provider } does not say that you work at a school of this Driehoek. If you have another account, try that one. Or ask your school for an invitation.
federation-trouble-no-school = Ask your school for an invitation
federation-trouble-no-school-text = We do not know which school you belong to. With an invitation from your school you can link { $provider }.
federation-trouble-refused = Your school did not let you in
federation-trouble-refused-text = Is that not right? Ask an administrator of your school. An invitation always works.
federation-trouble-taken = This account is a colleague’s
federation-trouble-taken-text = A colleague of this school already signs in with this account at { $provider }. Use your own account, or ask an administrator to look.
federation-trouble-second-first = Link this account after signing in
federation-trouble-second-first-text = You take a second step when you sign in. So first sign in with the link in your invitation. Then link { $provider } under Your account.
federation-trouble-too-many = Your school has too many requests now
federation-trouble-too-many-text = Ask an administrator of your school for an invitation.
federation-too-late = This took too long
federation-too-late-text = We kept nothing. Start again at Sign in.

federation-choose = At which school are you going to work?
federation-choose-text = You work at more than one school.
federation-choose-one = Choose…
federation-school = School
federation-school-missing = Choose a school.

federation-asking = You have no place here yet
federation-asking-text = { $provider } knows who you are. Your school still has to let you in.
federation-asking-school = You ask { $school } to let you in.
federation-asking-email-help = Driehoek can also send you a link to sign in here.
federation-asking-do = Ask to be let in
federation-asking-invited = Did you get an invitation? Then open the link in it first, and you need not wait.

federation-waiting = Your school still has to let you in
federation-waiting-text = Your request is there for an administrator of your school.
federation-waiting-do = Ask an administrator to look at People. Then sign in again.

federation-out = You are signed out
federation-out-there = You are still signed in at { $provider }. If this is a shared computer, sign out there too.
federation-out-by-hand = You may still be signed in at { $provider }. If this is a shared computer, sign out there or close the browser.
federation-leave = Sign out of { $provider } too

federation-own = Sign in with another account
federation-own-text = Link an account that you have elsewhere, and you can sign in with that too.
federation-link = Link { $provider }
federation-unlink = Unlink
federation-linked = Your account is linked. You can sign in with it from now on.
federation-unlinked = Your account is unlinked. You cannot sign in with it any more.
federation-confirm = Is this your account at { $provider }?
federation-confirm-text = Whoever uses this account comes in as you from now on. Link only your own account.
federation-confirm-nameless = { $provider } tells no name or e-mail address. You just signed in there.
federation-confirm-do = Yes, link it
federation-confirm-not = No, do not link it

federation-requests = Requests to be let in
federation-requests-text = These people signed in with an account that they have elsewhere. They only come in when you agree.
federation-asked-at = { $email }, asked on { $since }
federation-look = Look
federation-request = { $name } wants to be let in
federation-request-text = Signed in with { $provider }. Only let in somebody you know.
federation-own-words = They typed the name or the e-mail address themselves, so it does not come from { $provider }. Ask when in doubt.
federation-as-new = Let in as a new colleague
federation-as-new-do = Let in
federation-email-help = Somebody can also get a link to sign in at this address. So see that it is right.
federation-already-here = Somebody with this address is in the list already. If it is the same person, choose them below.
federation-as-existing = Link to a colleague who works here already
federation-as-existing-text = Then this account comes in as that colleague, with everything they may do.
federation-person = Colleague
federation-person-missing = Choose a colleague.
federation-as-existing-do = Link
federation-refuse = Do not let in
federation-refuse-text = Name and address are erased. An invitation is always possible later.
federation-refuse-do = Do not let in
federation-let-in = { $name } can sign in from now on.

# A list from a file
people-file = Read a file
people-file-field = CSV file
people-file-help = With the columns name, e-mail and role. The role may be empty.
people-file-example = Example file
people-file-roles = For whoever has no role in the file
people-file-do = Add everybody in the file
people-file-sheet-naam = name
people-file-sheet-email = e-mail
people-file-sheet-rol = role
list-no-file = Choose a file.
list-not-text = This is no CSV file. Save your spreadsheet as CSV (comma separated) and try again.
list-no-columns = The first line has no columns “name” and “e-mail”.
list-role-unknown = We do not know this role.
list-no-rows = There are no people in this file.
