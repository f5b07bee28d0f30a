# 메일. 본문의 빈 줄은 문단을 나눕니다
mail-product = 마루
mail-link-hint = 단추가 눌리지 않으면 이 주소를 브라우저에 붙여 넣어 주세요.
mail-footer = 이 사이트의 계정과 관련해 보내 드린 메일입니다. 회신하셔도 읽을 수 없습니다.
mail-confirm-subject = 이메일 주소를 확인해 주세요
mail-confirm-body =
    { $name } 님, 안녕하세요.

    마루에 오신 것을 환영합니다. 본인의 주소가 맞는지 확인해 주세요. 링크는 { $hours }시간 동안 쓸 수 있습니다.

    가입하신 적이 없다면 이 메일은 그냥 두셔도 됩니다.
mail-confirm-action = 주소 확인하기
mail-existing-subject = 이미 계정이 있습니다
mail-existing-body =
    { $name } 님, 안녕하세요.

    누군가 이 주소로 가입하려고 했지만, 이미 계정이 있는 주소입니다.

    바로 로그인하시면 됩니다. 비밀번호를 잊으셨다면 { $hours }시간 안에 아래 링크에서 새로 정해 주세요.
mail-existing-action = 새 비밀번호 정하기
mail-reset-subject = 새 비밀번호를 정해 주세요
mail-reset-body =
    { $name } 님, 안녕하세요.

    새 비밀번호를 요청하셨습니다. 링크는 { $hours }시간 동안 한 번만 쓸 수 있습니다.

    요청하신 적이 없다면 그냥 두세요. 아무것도 바뀌지 않습니다.
mail-reset-action = 새 비밀번호 정하기
mail-password-changed-subject = 비밀번호가 바뀌었습니다
mail-password-changed-body =
    { $name } 님, 안녕하세요.

    방금 비밀번호가 바뀌었고, 다른 기기에서는 로그아웃되었습니다.

    직접 바꾸신 것이 아니라면 바로 새 비밀번호를 정해 주세요.
mail-password-changed-action = 새 비밀번호 정하기
mail-invitation-subject = { $inviter } 님이 { $company }에 초대했습니다
mail-invitation-body =
    안녕하세요.

    { $inviter } 님이 마루의 { $company }에 { $role } 역할로 초대했습니다.

    초대는 { $days }일 동안, 이 주소로만 수락하실 수 있습니다.
mail-invitation-action = 초대 보기
mail-erased-subject = 계정을 삭제했습니다
mail-erased-body =
    { $name } 님, 안녕하세요.

    계정과 본인을 알아볼 수 있는 정보를 모두 삭제했습니다. 부스에 보내신 메시지는 이름 없이 그 부스에 남습니다.
