# 올려 주신 브로슈어, 사진, 표: 받지 못한 까닭이나 저희가 한 일
issue-document-too-complex = 이 파일은 읽는 데 시간이나 메모리가 너무 많이 듭니다. 널리 쓰는 프로그램으로 다시 저장하거나 크기를 줄여 주세요.
issue-pdf-empty = 파일이 비어 있습니다. PDF를 다시 골라 주세요.
issue-pdf-invalid = 읽을 수 있는 PDF가 아닙니다. PDF로 다시 내보내 주세요.
issue-pdf-truncated = PDF의 끝부분이 빠져 있습니다. 다시 올려 주세요.
issue-pdf-encrypted = PDF에 비밀번호가 걸려 있습니다. 비밀번호 없이 저장해 주세요.
issue-pdf-too-large = PDF가 { $limit_mb } MB보다 큽니다. 크기를 줄여 주세요.
issue-pdf-too-many-pages = PDF가 { $limit }쪽을 넘습니다. 나누어 올려 주세요.
issue-pdf-active-content-removed = 안전을 위해 스스로 동작할 수 있는 내용을 뺐습니다. 쪽과 글, 웹 링크는 그대로입니다.
issue-picture-empty = 파일이 비어 있습니다. 사진을 다시 골라 주세요.
issue-picture-invalid = 읽을 수 있는 사진이 아닙니다. JPEG, PNG, WebP, AVIF를 쓸 수 있습니다.
issue-picture-too-large = 사진이 { $limit_mb } MB보다 큽니다. 크기를 줄여 주세요.
issue-picture-too-many-pixels = 사진이 { $limit_mp }백만 화소를 넘습니다. 크기를 줄여 주세요.
issue-table-empty = 표가 비어 있습니다. 첫 줄에 열 이름을 적어 주세요.
issue-table-format = 읽을 수 있는 표가 아닙니다. 비밀번호 없이 CSV나 XLSX로 저장해 주세요.
issue-table-encoding = 파일의 글자를 읽을 수 없습니다. UTF-8 CSV로 저장해 주세요.
issue-table-broken = 표가 손상되었습니다{ $line ->
    [0] { "" }
   *[other] { " " }({ $line }번째 줄 근처)
}. CSV나 XLSX로 다시 저장해 주세요.
issue-table-too-large = 표가 { $limit_mb } MB보다 큽니다. 나누어 올려 주세요.
issue-table-too-many-rows = 표가 { $limit }줄을 넘습니다. 나누어 올려 주세요.
issue-table-too-many-columns = 표의 열이 { $limit }개를 넘습니다.
issue-table-cell-too-long = 한 칸이 { $limit }자를 넘습니다.
issue-table-duplicate-column = “{ $column }”이라는 열이 둘입니다. 하나의 이름을 바꿔 주세요.
