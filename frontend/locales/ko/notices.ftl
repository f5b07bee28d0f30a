# 페이지를 보고 있지 않을 때 브라우저가 알리는 소식
push-asked-title = { $booth }에 새 문의가 왔어요
push-asked-body = { $visitor }: { $words }
push-moved-title = { $minutes }분째 답을 기다리고 있어요
push-moved-body = { $booth } · { $visitor }: { $words }
push-handed-title = { $by } 님이 대화를 맡겼어요
push-handed-body = { $booth }에서 { $visitor } 님이 기다리고 있어요.
push-callback-title = { $visitor } 님이 나중에 답해 달라고 했어요
push-callback-body = { $booth }: { $words }
push-reported-title = 신고된 메시지가 있어요
push-reported-body = { $booth }: { $words }
error-push-refused = 이 브라우저로는 알림을 보낼 수 없어요. 다른 브라우저에서 해 보세요.
