"""Set up a bucket once: make it, let browsers PUT parts to it, publish what lies under `o/`."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from assets.store.keys import PUBLIC_PREFIX
from assets.store.s3_client import error_code

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import CORSRuleTypeDef

_UNSUPPORTED = ("NotImplemented", "MethodNotAllowed", "XNotImplemented", "501", "405")


def make_bucket(client: "S3Client", bucket: str, region: str) -> None:
    """Create the bucket; harmless when it is ours already."""
    try:
        if region == "us-east-1":
            client.create_bucket(Bucket=bucket)
        else:
            client.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": region})  # type: ignore[typeddict-item]
    except ClientError as error:
        if error_code(error) != "BucketAlreadyOwnedByYou":
            raise


def allow_browsers(client: "S3Client", bucket: str, origins: Sequence[str]) -> bool:
    """CORS: the site's origins may PUT parts, anyone may read. False where the store has no such call."""
    rules: list[CORSRuleTypeDef] = [
        {
            "AllowedOrigins": list(origins),
            "AllowedMethods": ["PUT"],
            "AllowedHeaders": ["*"],
            "ExposeHeaders": ["ETag"],
            "MaxAgeSeconds": 3600,
        },
        {"AllowedOrigins": ["*"], "AllowedMethods": ["GET", "HEAD"], "AllowedHeaders": ["*"]},
    ]
    try:
        client.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": rules})
    except ClientError as error:
        return _refused(error)
    return True


def publish_content(client: "S3Client", bucket: str) -> bool:
    """Let anyone read `o/*` and nothing else. False where the store has no bucket policies."""
    statement = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{bucket}/{PUBLIC_PREFIX}*",
    }
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    try:
        client.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))
    except ClientError as error:
        return _refused(error)
    return True


def _refused(error: ClientError) -> bool:
    if error_code(error) in _UNSUPPORTED:
        return False
    raise error
