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

# 알림 페이지
notices-title = 알림
notices-lead = 다른 일을 하는 동안 문의 소식을 받는 방법이에요.
notices-browser = 이 브라우저에서
notices-browser-lead = 방문자가 물었는데 받은 문의를 보고 있지 않으면 짧은 알림을 띄워요.
notices-browser-no-script = 자바스크립트가 필요해요.
notices-browsers = { $count ->
    [0] 아직 알림을 받는 브라우저가 없어요.
   *[other] 브라우저 { $count }개에서 알림을 받고 있어요.
}
notices-browsers-forget = 모두 그만 받기
notices-mail = 메일로
notices-mail-lead = 문의가 10분 넘게 기다리고 아무도 없으면 모아서 메일 한 통을 보내요. 많아도 두 시간에 한 번이고, 메일 속 링크로 바로 답할 수 있어요.
notices-mail-wanted = 이 메일을 받을게요
notices-saved = 저장했어요.
notices-stop = 문의 메일을 그만 받을까요?
notices-stop-what = 앞으로는 받은 문의를 직접 열어 볼 때까지 방문자의 문의가 기다려요.
notices-stop-go = 메일 그만 받기
notices-stopped = 문의 메일을 더 보내지 않을게요
notices-stopped-what = 언제든 다시 받을 수 있어요.

# 문의 메일
mail-stop = 문의 메일 그만 받기
mail-digest-subject = 문의 { $count }건이 답을 기다리고 있어요
mail-digest-body =
    { $name } 님, 안녕하세요.

    방문자 { $count }분이 10분 넘게 기다리고 있는데 답할 사람이 없어요.

    아래 단추를 누르면 로그인하지 않고 그 문의에 바로 답할 수 있어요. 링크는 7일 동안, 받으신 분만 쓸 수 있어요.
mail-digest-item = 답하기
mail-digest-action = 받은 문의 열기
mail-handed-subject = { $by } 님이 대화를 맡겼어요
mail-handed-body =
    { $name } 님, 안녕하세요.

    { $by } 님이 { $booth }에서 { $visitor } 님과 나누던 대화를 맡겼어요.
mail-handed-action = 읽고 답하기
mail-callback-subject = { $visitor } 님이 연락을 바라요
mail-callback-body =
    { $name } 님, 안녕하세요.

    { $visitor } 님이 { $booth }에서 아무도 만나지 못해 연락을 부탁했어요. { $words }

    연락 방법은 받은 문의에 있어요.
mail-callback-action = 받은 문의 열기
