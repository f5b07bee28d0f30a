# Mails; a body's blank lines part its paragraphs
mail-product = Maru
mail-link-hint = If the button does nothing, copy this address into your browser:
mail-footer = You receive this mail because of an account on this site. Nobody reads answers to it.
mail-confirm-subject = Confirm your e-mail address
mail-confirm-body =
    Hello { $name },

    welcome to Maru. Please confirm that this address is yours; the link works for { $hours } hours.

    If you did not register, simply ignore this mail.
mail-confirm-action = Confirm my address
mail-existing-subject = You have an account already
mail-existing-body =
    Hello { $name },

    somebody, perhaps you, tried to register with this address, but it has an account already.

    Just sign in. If you have forgotten the password, choose a new one with the link below within { $hours } hours.
mail-existing-action = Choose a new password
mail-reset-subject = Choose a new password
mail-reset-body =
    Hello { $name },

    you asked for a new password. The link works once, for { $hours } hours.

    If it was not you, ignore this mail: nothing changes.
mail-reset-action = Choose a new password
mail-password-changed-subject = Your password was changed
mail-password-changed-body =
    Hello { $name },

    your password was just changed, and other devices were signed out.

    If it was not you, choose a new password at once.
mail-password-changed-action = Choose a new password
mail-invitation-subject = { $inviter } invites you to { $company }
mail-invitation-body =
    Hello,

    { $inviter } invites you to { $company } on Maru as { $role }.

    The invitation is valid for { $days } days and only for this address.
mail-invitation-action = See the invitation
mail-erased-subject = Your account is deleted
mail-erased-body =
    Hello { $name },

    your account and what identified you are deleted. Messages you sent to booths stay with them without your name.
