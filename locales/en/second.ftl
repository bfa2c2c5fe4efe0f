# The second step: showing once more who you are.

second-title = Second step
second-intro = Show once more that it is you. Then you can go on.
second-none = You can reach data of the whole school. Your mail alone is not enough for that. Choose how you show from now on that it is you.
second-do = Confirm
second-later = Not now
second-on = Go on
second-lost = Does it not work? Ask an administrator of your school to clear your second step. Then you set it up again.
second-code = Code from your app
second-code-help = Six digits, new every half minute. Lost your phone? Then fill in a recovery code.
second-paper-code = Recovery code
second-paper-code-help = One of the codes that you kept. Each code works once.
second-code-wrong = This code is not right. See whether your phone's clock is right, and fill in the code that you see now.
second-code-used = This code was used before. Wait until your app shows a new one.
second-code-locked = There were too many wrong codes. Codes from your app do not work now. Use a recovery code or a passkey, or ask an administrator to clear your second step.

second-waits = Some of your roles are waiting
second-waits-text = For what concerns the whole school, you show once more that it is you.
second-waits-do = Take the second step

second-app = App with codes
second-app-text = A free app on your phone shows a code that keeps changing. It works everywhere, also without internet on your phone.
second-app-do = Set up an app
second-app-again = Another phone
second-app-title = Set up an app with codes
second-app-intro = This takes a few minutes. Keep your phone at hand.
second-app-get = Get an app
second-app-get-text = No app for codes yet? Get one from the store of your phone. Search for ‘authenticator’. Any app will do. A password manager often can do it too.
second-app-scan = Scan this code with the app
second-app-qr = QR code for the app
second-app-open = Is the app on this device? Open it with this link.
second-app-type = Can't scan? Then type this key into the app:
second-app-confirm = Fill in the code that you see now
second-app-confirm-help = Six digits. That tells us that it works.
second-app-confirm-do = Connect the app

second-passkey = Passkey
second-passkey-text = With a passkey you sign in with your finger, your face or your device's PIN. You need no mail and no code.
second-passkey-add = Add a passkey
second-passkey-name = Name of this device
second-passkey-name-help = How you recognise the passkey later, such as ‘laptop at school’.
second-passkey-name-wrong = This name is too long or has unusual characters. Use at most 60 letters.
second-passkey-make = Make a passkey
second-passkey-use = Use a passkey
second-passkey-sign-in = Sign in with a passkey
second-passkey-sign-in-text = Do you have a passkey? Then you need no mail.
second-passkey-used = Made on { $since }, last used on { $used }
second-passkey-unused = Made on { $since }
second-passkey-refused = Works no longer
second-passkey-script = Your browser does not run JavaScript. You cannot make a passkey then. You can use an app with codes.
second-passkey-failed = It did not work, or you stopped. Try again.
second-passkeys-off = Passkeys do not work here. For them this Driehoek needs an address that begins with https.
second-passkeys-many = You have ten passkeys already. Remove one first.
second-passkey-none = You have no passkey here yet.
second-passkey-late = This took too long. Try again.
second-passkey-known = You have this passkey already.
second-passkey-unknown = We do not know this passkey, or no longer. Sign in with your e-mail address.
second-passkey-wrong = This passkey is not right. Try again, or sign in with your e-mail address.
second-passkey-copied = This passkey may have been copied. That is why it works no longer. Remove it from your account and make a new one.

second-codes = Recovery codes
second-codes-intro = Without your phone? Such a code lets you go on.
second-codes-once = You see these codes only once
second-codes-keep = Print them or write them down. Do not keep them with your phone. Each code works once.
second-codes-left =
    { $count ->
        [0] No codes left
        [one] 1 code left
       *[other] { $count } codes left
    }
second-codes-few = Make new codes before they run out. If you have a new phone, set up the app again too.
second-codes-renew = Make new codes

second-panel = Second step and passkeys
second-needed = Your role asks for a second step: something that only you have, besides your mail.
second-optional = With a passkey you sign in faster and safer. Your role needs no second step.
second-demo = In this demo we do not ask for a second step. In real use we do, of whoever can reach data of the whole school.
second-since = Since { $day }
second-locked = Codes do not work
second-remove = Remove

second-colleague-has = { $name } has set up a second step.
second-colleague-none = { $name } has not set up a second step yet. Until then the roles that ask for it do not work.
second-colleague-not-needed = The roles of { $name } need no second step.
second-reset = Clear second step
second-reset-text = Is the phone lost? Then clear the second step. { $name } gets a mail and sets up everything again. Only do this when you are sure who asks: call them, or ask at school.
second-reset-by = Cleared on { $day } by { $name }.
second-reset-at = Cleared on { $day } by an administrator.
second-reset-not-yourself = You change your own second step at your account.

error-second-step = Take the second step
error-second-step-needed = Take the second step first
error-second-step-needed-text = For this you show once more that it is you. Nothing was changed.
error-second-step-needed-do = Take the second step. Then use your browser's back button to return to the form and send it again. What you typed is usually still there.

second-letter-subject = Your sign-in at Driehoek has changed
second-letter =
    Hello { $name },

    { $what } This is about Driehoek at { $school }.

    Was this not you, or is something wrong? Then call an administrator of your school. You can also look yourself, at your account:

    { $link }
second-letter-app = An app with codes was set up to sign you in.
second-letter-passkey = A passkey was made to sign you in.
second-letter-removed = An app or passkey with which you sign in was removed.
second-letter-code = A recovery code was used to sign you in.
second-letter-locked = Too many wrong codes were filled in. Codes from your app do not work now. For that, somebody signed in with your mail.
second-letter-copied = A passkey of yours may have been copied. It works no longer.
second-letter-reset = An administrator cleared your second step. The next time you set it up again.
