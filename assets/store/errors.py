"""What can go wrong in an object store, each named after its cause."""

from assets.errors import AssetsError


class StoreError(AssetsError):
    """Base of all store errors; `code` is stable and meant for machines, the message is for logs."""

    code = "store_error"


class BadKey(StoreError):
    """The key is not a plain relative path of safe characters."""

    code = "store_bad_key"


class ObjectMissing(StoreError):
    """There is no object under this key."""

    code = "store_object_missing"


class AlreadyExists(StoreError):
    """An object was there already and the caller asked for `if_absent`."""

    code = "store_already_exists"


class UploadMissing(StoreError):
    """The multipart upload is unknown, completed or aborted."""

    code = "store_upload_missing"


class PartMissing(StoreError):
    """A part named at completion was never received, or another one was."""

    code = "store_part_missing"


class PartTooLarge(StoreError):
    """A part carries more bytes than its ticket allows."""

    code = "store_part_too_large"


class PartTooSmall(StoreError):
    """S3 wants 5 MiB in every part but the last."""

    code = "store_part_too_small"


class SignatureInvalid(StoreError):
    """The signed URL was altered, or is used for another method."""

    code = "store_signature_invalid"


class SignatureExpired(StoreError):
    """The signed URL was right, but its time has passed."""

    code = "store_signature_expired"


class StoreUnavailable(StoreError):
    """The store does not answer, or answers with an error of its own."""

    code = "store_unavailable"
