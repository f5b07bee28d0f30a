# The code of conduct
conduct-title = Code of conduct
conduct-lead = Companies and visitors from many countries meet here. These few rules keep every conversation open to all of them.
conduct-kind = Speak as you would at the stand
conduct-kind-more = Be friendly, also when you disagree. Insults, threats, and contempt for where people come from, what they believe, whom they love or how they live have no place here.
conduct-topic = Stay with the exhibition
conduct-topic-more = Ask about products, prices, delivery, cooperation. Advertising for something else and the same message again and again are removed.
conduct-private = What is private stays private
conduct-private-more = Do not post other people’s telephone numbers, addresses, identity documents or photographs. For your own details there is the conversation that only you and the booth read.
conduct-honest = Be who you say you are
conduct-honest-more = Do not speak in the name of a company or a person that you are not. Only people whom a company has named carry the mark of its staff.
conduct-report = Report what breaks these rules
conduct-report-more = Every message has a menu with “Report”. A moderator reads your report; the person you report does not learn who you are.
conduct-after = What happens then
conduct-after-more = Moderators may remove a message, pause somebody’s writing for a time, or exclude them. Each of these acts is recorded with its reason, and you may ask the organizers to look at it again.
conduct-help = Write to the organizers
