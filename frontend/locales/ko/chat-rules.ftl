# 대화에서 할 수 없는 일과 그 까닭
error-banned = { $minutes ->
    [0] 이 대화에 더 이상 참여하실 수 없습니다. 잘못된 조치라면 주최 측에 알려 주세요.
   *[other] { $minutes }분 뒤에 다시 참여하실 수 있습니다.
}
error-muted = { $minutes ->
    [0] 읽으실 수는 있지만 글은 쓰실 수 없습니다. 잘못된 조치라면 주최 측에 알려 주세요.
   *[other] { $minutes }분 뒤에 다시 쓰실 수 있습니다.
}
error-room-locked = 지금은 담당자만 글을 쓸 수 있습니다.
error-slow-mode = 많은 분이 쓰고 있습니다. { $seconds }초 뒤에 다음 메시지를 보내실 수 있습니다.
error-message-held = 감사합니다. 담당자가 확인한 뒤 모두에게 보입니다.
error-words-held = 먼저 확인이 필요한 표현입니다. 새 메시지로 보내 주세요.
error-message-not-found = 이 메시지는 더 이상 없습니다.
error-message-not-yours = 메시지는 쓴 사람만 고칠 수 있습니다.
error-too-late-to-edit = 메시지는 { $minutes }분 동안 고칠 수 있습니다. 새로 적어 주세요.
error-message-deleted = 삭제된 메시지입니다.
error-too-many-signs = 이 메시지에는 반응을 더 달 수 없습니다.
error-sign-unknown = 이모지를 골라 주세요.
error-event-room-closed = 이 대화방은 행사 중에만 열립니다. 주최 측에는 지금도 문의하실 수 있습니다.
error-may-not-moderate = 이 대화를 돌보는 분만 하실 수 있습니다.
error-parties-only = 대화는 참여하신 분만 저장하실 수 있습니다.
