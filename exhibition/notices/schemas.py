"""Shapes of what browsers send about the news they want."""

from marshmallow import EXCLUDE, Schema, fields, validate


class KeySchema(Schema):
    """The installation's public key, which a browser wants before it subscribes."""

    key = fields.String()


class KeysSchema(Schema):
    """The keys of one browser, base64url."""

    p256dh = fields.String(required=True, validate=validate.Length(max=120))
    auth = fields.String(required=True, validate=validate.Length(max=40))


class EndpointSchema(Schema):
    """Which browser is meant."""

    class Meta:
        """See marshmallow: `expirationTime` and what browsers may add."""

        unknown = EXCLUDE

    endpoint = fields.String(required=True, validate=validate.Length(max=1_000))


class SubscriptionSchema(EndpointSchema):
    """A `PushSubscription` as `toJSON()` writes it."""

    keys = fields.Nested(KeysSchema, required=True)
