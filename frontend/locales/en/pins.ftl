# Asking about a part of a model
pins-ask = Ask about this part
pins-close = Close
pins-part-of = { $part } · { $title }
pins-chosen = Chosen: { $label }
pins-shown = This is what the message is about: { $label }
pins-gone = What the message is about is no longer shown here.
pins-asked = A visitor asked
