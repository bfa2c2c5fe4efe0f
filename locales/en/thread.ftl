# The thread: from a card to what came of it and the next time; teams over a year; and what
# somebody keeps of their own.

point-dropped = no longer needed

teams-title = Teams
teams-text = The same people over a year: their meetings, what they agreed and what became of it.
teams-none = No teams yet
teams-none-text = A team begins when you plan a meeting: that is where you name it.
teams-search = Search for a team
teams-none-found = No team found
teams-none-found-text = Try a shorter word.
teams-all = Show all teams
teams-meetings =
    { $count ->
        [one] 1 meeting
       *[other] { $count } meetings
    }
teams-last = last on { $day }
teams-next = again on { $day }

team-plan-next = Plan the next time
team-rename = Give the team another name
team-name = Name of the team
team-name-help = The name changes everywhere, except in reports of meetings that are closed already.
team-name-set = Keep the name
team-name-fault = Give a name of at most 120 letters.
team-name-taken = Another team of your school has this name. Choose another one.
team-open-count =
    { $count ->
        [one] 1 open action point
       *[other] { $count } open action points
    }
team-done-count = { $count } settled
team-points = Action points
team-search = Search the action points
team-none-found = No action point found
team-all-points = Show all action points
team-no-points = No action points yet
team-no-points-text = What people agree in a meeting stands here afterwards.
team-nothing-open = Nothing is open any more.
team-settled = Settled
team-late = (the date has passed)
team-from = From
team-taken-to = Taken to
team-coming-to = Comes along to
team-done = Done
team-drop = No longer needed
team-reopen = Open again
team-carry = Take along to the next time
team-leave = Leave it out after all
team-act-of = { $act }: { $point }
team-carry-full = A great many action points go along to the next time already. Settle a few first.
team-moved-on = That is no longer possible: something changed meanwhile. Look at the team again.
team-made = What the team made together
team-no-made = No definition or other text of the group yet. It will stand here with its date, so that you see how it changes.
team-definition = definition
team-vision = vision
team-vision-kept = How the school keeps this vision now
team-triangles = The triangle, then and now
team-no-triangles = This team has not laid a triangle yet.
team-triangle-one = This is how the triangle lay on { $now }. When the team lays it again, you will see the difference.
team-triangle-both = This is how the triangle lay on { $now }. The dotted line is of { $then }.
team-meetings = Meetings
team-not-led = not led by you

thread-title = The thread
thread-before = Before this:
thread-after = After this:
thread-team = Team:
thread-no-points = No action points came of this meeting.
thread-card = With the card:
thread-block = With:
thread-from = Taken along from
thread-coming = This comes along
thread-choose = Choose with the team what else should come along
thread-of-card = Discussed
thread-said =
    { $count ->
        [one] something was said 1 time
       *[other] something was said { $count } times
    }

later-title = For later
later-back = Back to your page
later-until = This works until { $until }. Then your words of this meeting are erased, and everything here too.
later-keep = Keep your pages of more meetings together

remind-title = Remind me of an action point
remind-text = First we ask at your address whether it is right. Then you get one e-mail on the day you choose. You answer it with one click, without an account.
remind-me = Remind me by e-mail
remind-none = You have no action points yet
remind-none-text = Write one on your page. Then you can ask for a reminder here.
remind-no-mail = No e-mail can be sent from here yet.
remind-day = On which day?
remind-email = To which e-mail address?
remind-consent = Send me an e-mail about this. My address is erased when it is done or when I stop.
remind-set = Ask for the reminder
remind-on = You get an e-mail on { $day }.
remind-sent = The e-mail was sent.
remind-stop = No reminder after all
remind-too-late = No reminder can come for this action point any more.
remind-fault-day = Choose a day from tomorrow on, before your words are erased.
remind-fault-email = This is not an e-mail address. Look at it once more.
remind-fault-consent = Tick the box if you want to get the e-mail.
remind-practice = No e-mail leaves a practice school, so you cannot ask for a reminder here.
remind-waits = Look in your e-mail and say yes there. Then you get your reminder on { $day }.
remind-fault-often = An e-mail went out a few times just now. Wait a quarter of an hour and ask again.
remind-confirm-subject = Do you want a reminder?
remind-confirm-letter =
    Hello,

    Somebody asked in Driehoek to get a reminder of an action point at this address on { $day }. Was that you? Then say yes here:
    { $link }

    Was it not you? Then you need not do anything. No more e-mail will come and your address is erased.
remind-subject = You asked for a reminder
remind-letter =
    Hello,

    At the meeting "{ $title }" you wrote down what you are going to do:

    - { $point }

    How is it going? Choose an answer, you need no account:
    { $link }

    You get this e-mail because somebody asked for it at this address. No more about this action point? Stop here:
    { $link }#stop

confirm-title = Do you want this reminder?
confirm-text = Somebody asked for a reminder of an action point at your e-mail address on { $day }. Was that you?
confirm-yes = Yes, send me the reminder
confirm-no = No, erase my address
confirm-refused = Your address is erased
confirm-refused-text = No more e-mail will come. You can close this page.

answer-title = How is your action point going?
answer-how = Choose an answer. You can change it later.
answer-done = It is done
answer-more-time = I need more time
answer-not-needed = It is no longer needed
answer-now = Noted: { $state }.
answer-next = You get another e-mail on { $day }.
answer-no-mail = Your address is erased: no e-mail will come any more.
answer-stop = Send no more e-mail about this
answer-stop-text = No more e-mail about this action point? Then we erase your address at once.
answer-until = This page works until { $until }.

kept-title = Keep your pages together
kept-text = Do you take part more often? With one private link you find your pages of all those meetings. It needs no account and nobody else sees it.
kept-begin = Give me a private link
kept-have = I have a private link already
kept-link = Paste your private link
kept-add = Put this page with it
kept-already = This page is behind your private link.
kept-open = Open your pages
kept-account = Put this page with my account
kept-account-already = This page is with your account.
kept-account-open = Look at your own pages
kept-account-text = Do you take part in a meeting yourself? Then you can put your page of it with your account.
kept-link-unknown = This private link does not work (any more). See whether you pasted all of it.
kept-other-school = This private link is of another school. Ask for a link of its own for this school.
kept-full = Many pages are kept together already. Take one away first.
kept-calendar-name = My action points

bundle-title = My meetings
bundle-text = Your own pages together. Only who has this link or this account sees them.
bundle-new = This is your private link
bundle-new-text = Keep it well, for example as a bookmark. Who has it sees your pages.
bundle-none = No pages are kept together
bundle-none-text = Open your page of a meeting, go to For later and put it here.
bundle-no-points = No action points.
bundle-open = Open the page
bundle-remind = Remind me
bundle-forget = Take it away from here
bundle-until = Can be read until { $until }.
bundle-link = Your private link
bundle-link-text = Did somebody else see your link? Ask for a new one, then the old one stops. On a shared computer: forget the link here when you are done.
bundle-renew = Give me a new link
bundle-put-away = Forget the link on this device
bundle-end = Stop keeping them together
bundle-stop = Stopping
bundle-end-text = Your pages themselves stay; they are only no longer together.
bundle-away = The link is gone from here
bundle-away-text = This device does not know it any more. Your pages themselves are still there.

calendar-title = In your calendar
calendar-text = Put the dates of all your action points in your own calendar. It fetches them by itself, as long as your pages stand here.
calendar-make = Give me a calendar address
calendar-renew = Give me a new calendar address
calendar-stop = Stop the calendar
calendar-made = This is the address of your calendar
calendar-made-text = Add it to your calendar as an internet calendar. You see this address only once; who has it sees your action points.
