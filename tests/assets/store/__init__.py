"""One suite for every object store: local files, moto, and OpenStack Swift's s3api."""
