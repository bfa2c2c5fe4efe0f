# Words of the pieces that pages are made of.

field-optional = (may stay empty)
errors-title =
    { $count ->
        [one] One thing is not right yet
       *[other] { $count } things are not right yet
    }

saving-sending = Sending
saving-saved = Sent
saving-kept = Kept on this device

dialog-close = Close

agenda-drag = Drag { $name }
agenda-up = Move { $name } earlier
agenda-down = Move { $name } later
