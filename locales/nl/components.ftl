# Woorden van de onderdelen waaruit pagina's bestaan.

field-optional = (mag leeg blijven)
errors-title =
    { $count ->
        [one] Er klopt nog één ding niet
       *[other] Er kloppen nog { $count } dingen niet
    }

saving-sending = Bezig met versturen
saving-saved = Verstuurd
saving-kept = Bewaard op dit apparaat

dialog-close = Sluiten

agenda-drag = { $name } verslepen
agenda-up = { $name } eerder
agenda-down = { $name } later
