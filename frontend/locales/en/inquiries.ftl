# Questions to a booth, how long it takes to answer, and asking to be called
replies-online = Somebody is here now
replies-offline = Nobody is here right now
replies-median = This booth usually answers within { $span }.
replies-share = { $answered } of { $asked } questions answered in the last 90 days
replies-target = This booth means to answer within { $span }.
replies-none = No figure yet: fewer than five questions were answered.

callback-title = Ask to be called back
callback-lead = Leave your question, and { $booth } gets back to you.
callback-question = Your question
callback-way = How shall they reach you?
callback-way-mail = By mail
callback-way-phone = By phone
callback-way-chat = In the chat here
callback-address = Mail address or phone number
callback-address-hint = Not needed for the chat. With the country code for a phone, such as +82 53 123 4567.
callback-at-hint = For a mail you may leave day and time empty.
callback-kept = This booth sees your question and how to reach you, and the organizer when nobody answers in time. The address is deleted 30 days after they have answered.
callback-go = Send
callback-asked = Your question is with the booth
callback-sent = They get back to you.

studio-reply-target = Answer questions within
studio-reply-target-hint = Visitors see this until there are figures. A question that waits longer goes to your whole team, then to the organizer.
studio-reply-target-go = Save
studio-reply-target-saved = Saved. It holds for new questions.

console-queue-kind-inquiry = Question without an answer

error-inquiry-not-found = There is no such question, or others answer it.
error-own-booth = This is your own booth: answer in the inbox instead.
error-reason-required = Give an answer or a reason before you close this question.
error-unknown-reason = Choose a reason from the list.
error-nothing-asked = Nothing was asked here yet.
error-already-waiting = This visitor has asked again: that question waits already.
error-not-a-member = This person is not in your company.
error-callback-not-found = This wish for a callback is no longer there.
error-unknown-way = Choose mail, phone or chat.
error-invalid-phone = This does not look like a phone number, such as +82 53 123 4567.
error-slot-too-far = This is more than 60 days ahead. Choose an earlier day.
error-unknown-reply-target = Choose between five minutes and seven days.
