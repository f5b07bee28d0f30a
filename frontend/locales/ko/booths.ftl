# 참가기업, 부스, 제품, 브로슈어, 모델, 업로드의 오류: 무슨 일인지, 왜 그런지, 어떻게 하면 되는지.
error-company-not-found = 그런 기업이 없거나 담당하시는 기업이 아닙니다.
error-role-required = 이 기업에서 맡으신 역할로는 할 수 없는 일입니다. 기업의 소유자에게 요청해 주세요.
error-slug-taken = 주소 “{ $slug }”은(는) 이미 쓰이고 있습니다. 다른 주소를 골라 주세요.
error-member-not-found = 이분은 더 이상 기업의 담당자가 아닙니다. 페이지를 새로 고쳐 주세요.
error-booth-not-found = 그런 부스가 없습니다. 닫혔거나 옮겨졌을 수 있으니 상설관이나 검색에서 찾아보세요.
error-booth-submitted = 이 부스는 지금 주최자가 살펴보고 있습니다. 제출을 취소하시면 계속 고치실 수 있습니다.
error-booth-wrong-state = 부스의 상태가 바뀌어 할 수 없는 일이 되었습니다. 페이지를 새로 고쳐 확인해 주세요.
error-booth-incomplete = 제출하시려면 아직 채울 것이 있습니다. 아래 목록을 확인해 주세요.
error-organizer-only = 주최자만 결정할 수 있습니다.
error-no-stand-free = 이 관에는 빈 자리가 없습니다. 자리를 비우거나 다른 관을 골라 주세요.
error-stand-not-found = 그런 부스 자리가 없습니다.
error-stand-taken = { $stand } 자리는 그 기간에 다른 부스가 쓰고 있습니다. 다른 자리를 골라 주세요.
error-stand-elsewhere = { $stand } 자리는 이 부스와 다른 관에 있습니다.
error-product-not-found = 그런 제품이 없거나 담당하시는 제품이 아닙니다.
error-too-many-products = 부스 하나에 제품은 { $limit }개까지 올리실 수 있습니다.
error-brochure-not-found = 그런 브로슈어가 없거나 공개되지 않았습니다.
error-too-many-brochures = 부스 하나에 브로슈어는 { $limit }개까지 올리실 수 있습니다. 하나를 먼저 지워 주세요.
error-model-not-found = 그런 3D 모델이 없거나 공개되지 않았습니다.
error-model-busy = 아직 이 모델을 준비하고 있습니다. 끝난 뒤에 다시 눌러 주세요.
error-hotspot-not-found = 이 안내점은 더 이상 없습니다. 페이지를 새로 고쳐 주세요.
error-too-many-hotspots = 모델 하나에 안내점은 { $limit }개까지 두실 수 있습니다. 하나를 먼저 지워 주세요.
error-item-not-found = 이 모델은 더 이상 부스에 놓여 있지 않습니다. 페이지를 새로 고쳐 주세요.
error-outside-booth = 부스 밖입니다. 부스 한가운데에서 10m 안쪽에 놓아 주세요.

# 입력란 하나
error-invalid-characters = 저장할 수 없는 문자가 있습니다. 다시 입력해 주세요.
error-invalid-url = 웹 주소는 https:// 또는 http://로 시작해야 합니다.
error-invalid-number = 숫자가 아닙니다.
error-out-of-range = 너무 작거나 너무 큰 숫자입니다.
error-too-many-decimals = 소수점 아래 두 자리까지만 쓰실 수 있습니다.
error-invalid-hs-code = HS 코드는 4, 6, 8, 10자리 숫자입니다.
error-unknown-country = 목록에서 나라를 골라 주세요.
error-unknown-currency = 목록에서 통화를 골라 주세요.
error-unknown-hall = 상설관을 골라 주세요.
error-too-many = 너무 많습니다.
error-ends-before-start = 끝이 시작보다 뒤여야 합니다.

# 업로드
error-upload-not-found = 그런 업로드가 없거나 본인의 것이 아닙니다. 파일을 다시 골라 주세요.
error-upload-expired = 업로드 시간이 지났습니다. 처음부터 다시 올려 주세요.
error-upload-closed = 이미 끝난 업로드입니다. 새로 시작해 주세요.
error-upload-too-large = 파일이 { $size_mb }MB입니다. { $limit_mb }MB까지 올리실 수 있습니다. 텍스처를 줄이는 등 파일을 작게 만들어 주세요.
error-parts-missing = 아직 도착하지 않은 부분이 있습니다. 업로드를 이어서 진행해 주세요.
error-part-too-large = 파일 조각이 허용된 크기보다 큽니다. 업로드를 다시 시작해 주세요.
error-link-invalid = 올바르지 않은 링크입니다.
error-link-expired = 링크의 유효 시간이 지났습니다. 페이지를 새로 고쳐 주세요.
error-object-not-found = 이 파일은 더 이상 없습니다.
error-empty-file = 빈 파일입니다. 다시 골라 주세요.
error-invalid-sha256 = 파일의 검사값을 읽을 수 없습니다. 파일을 다시 골라 주세요.
error-invalid-filename = 쓸 수 없는 파일 이름입니다. 이름을 바꿔 주세요.
error-wrong-file-type = 여기에는 올릴 수 없는 종류의 파일입니다. 올릴 수 있는 종류를 확인해 주세요.
error-unknown-purpose = 무엇을 위한 업로드인지 알 수 없습니다.

# 모델을 처리하다가 생길 수 있는 일
error-checksum-mismatch = 파일이 오는 도중에 바뀌었습니다. 다시 올려 주세요.
error-object-missing = 올리신 파일을 찾을 수 없습니다. 다시 올려 주세요.
error-source-missing = 올리신 파일을 찾을 수 없습니다. 다시 올려 주세요.
error-processing-failed = 처리가 뜻밖에 멈췄습니다. 모델을 다시 올려 주시고, 또 그러면 주최자에게 알려 주세요.
error-model-removed = 그사이에 모델이 지워졌습니다.
error-nothing-to-show = 이 파일에는 보이는 것이 없습니다. 메시가 내보내졌는지 확인해 주세요.
error-too-demanding = 이 모델은 시간이나 메모리가 너무 많이 듭니다. 단순하게 하거나 텍스처를 줄여 다시 올려 주세요.
error-not-gltf = glTF 모델이 아닙니다. .glb로 내보내 주세요.
error-poster-not-wanted = 포스터가 이미 있거나, 아직 모델을 보여 드릴 수 없습니다.
