# When something goes wrong: what happened, what became of your text, and what you can do.

error-home = Go to the start page
error-elsewhere-again = Make it again
error-sign-in = Sign in
error-reference = If you ask for help, mention this reference: { $reference }.

error-not-found = This page is not here
error-not-found-text = The link may be incomplete, or the page may have been taken away.
error-not-found-do = Check the address, or begin at the start page.

error-forbidden = This page is not for you
error-forbidden-text = You are signed in, but your role may not do this.
error-forbidden-do = Ask an administrator of your school for a role that may do this.

error-forged = This form was not sent
error-forged-text = Driehoek could not see that the form came from one of its own pages. Nothing has changed.
error-forged-do = Go back, reload the page and send the form once more.

error-refused = This is not possible now
error-refused-do = Go back to the previous page. Nothing has changed.

error-invalid = Something in the form is not right
error-invalid-do = Go back to the previous page. What you typed is usually still there.

error-sign-in-needed = Sign in first
error-sign-in-needed-text = You are not signed in, or no longer. What you just sent has not been kept.
error-sign-in-needed-do = Go back and copy your text if you want to keep it. Then sign in.

error-too-large = This is too large
error-too-large-text = You sent more than Driehoek takes. Nothing has been kept.
error-too-large-do = Go back and shorten your text, or send it in parts.

error-wrong-method = This address works differently
error-wrong-method-text = You cannot open this page directly.
error-wrong-method-do = Begin at the start page and go on from there.

error-unreadable = We could not read this
error-unreadable-text = What your browser sent was not complete. Nothing has changed.
error-unreadable-do = Go back, reload the page and try once more.

error-internal = Something went wrong on our side
error-internal-text = This is not your fault. What you just sent may not have been kept.
error-internal-do = Go back and try again in a few minutes.

error-elsewhere-gone = You have to make this again
error-elsewhere-gone-text = This file is gone. Everything else is still there.
error-elsewhere-gone-do = The computer that made this has stopped. Make it once more.

error-elsewhere-silent = This cannot be reached just now
error-elsewhere-silent-text = The computer of Driehoek that makes this gives no answer. Everything else is still there.
error-elsewhere-silent-do = Try again in a minute. If it still does not work, make it again.

elsewhere-not-all = This may not be everything
elsewhere-not-all-text = One of the computers of Driehoek gives no answer now. What is ready there is not shown here. Reload the page in a minute.
