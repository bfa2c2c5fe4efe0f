# Asking first, before something is kept shorter.

terms-ask-title = Keep shorter: { $name }
terms-ask-text =
    { $days ->
        [0] You want to keep this no longer.
        [one] You want to keep this for 1 more day.
       *[other] You want to keep this for { $days } days.
    } { $count ->
        [one] For 1 that time is over already. We erase it within an hour, for good.
       *[other] For { $count } that time is over already. We erase them within an hour, for good.
    }
terms-ask-who = Perhaps you do not see yourself who this is about. Then talk with the school leader first. What is erased does not come back.
terms-ask-do = Erase and keep shorter
terms-ask-not = Do not
