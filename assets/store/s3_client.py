"""How we speak to S3: the client's settings, and S3's error codes as our named errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from assets.store.errors import (
    AlreadyExists,
    ObjectMissing,
    PartMissing,
    PartTooSmall,
    StoreError,
    StoreUnavailable,
    UploadMissing,
)

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_NAMED: dict[str, type[StoreError]] = {
    "NoSuchKey": ObjectMissing,
    "NotFound": ObjectMissing,
    "404": ObjectMissing,
    "PreconditionFailed": AlreadyExists,
    "412": AlreadyExists,
    # Amazon's answer to one of two conditional writes at once
    "ConditionalRequestConflict": AlreadyExists,
    "NoSuchUpload": UploadMissing,
    "InvalidPart": PartMissing,
    "EntityTooSmall": PartTooSmall,
}


def make_client(endpoint: str | None, region: str, key: str, secret: str, *, path_style: bool) -> "S3Client":
    """An S3 client that sends no checksum trailers: many S3-compatible stores refuse them."""
    config = Config(
        signature_version="s3v4",
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if path_style else "virtual"},
        connect_timeout=5,
        read_timeout=60,
        retries={"max_attempts": 4, "mode": "standard"},
    )
    return boto3.session.Session().client(
        "s3",
        endpoint_url=endpoint,
        region_name=region,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        config=config,
    )


def error_code(error: ClientError) -> str:
    """S3's own word for what went wrong."""
    return str(error.response.get("Error", {}).get("Code", ""))


@contextmanager
def named_errors(about: str) -> Iterator[None]:
    """Turn boto3's errors into ours; what has no name is StoreUnavailable."""
    try:
        yield
    except ClientError as error:
        code = error_code(error)
        raise _NAMED.get(code, StoreUnavailable)(f"{about} ({code})") from error
    except BotoCoreError as error:
        raise StoreUnavailable(f"{about} ({type(error).__name__})") from error
