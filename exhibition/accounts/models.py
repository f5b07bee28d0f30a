"""People: accounts, their grants, their passkeys, and the visitor that each person is."""

from datetime import datetime
from typing import Any
from uuid import UUID

from flask_security import AsaList, RoleMixin, UserMixin, WebAuthnMixin
from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, Text, UniqueConstraint
from sqlalchemy.ext.mutable import MutableList
from sqlalchemy.orm import Mapped, mapped_column, relationship

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

account_role = Table(
    "account_role",
    Base.metadata,
    Column("account_id", ForeignKey("account.id", ondelete="CASCADE"), primary_key=True),
    Column("role_id", ForeignKey("role.id", ondelete="CASCADE"), primary_key=True),
)


class Role(Base, RoleMixin):
    """Wanted by Flask-Security and kept empty: rights are `Grant` rows, which have a scope."""

    __tablename__ = "role"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    description: Mapped[str | None] = mapped_column(String(255))
    permissions: Mapped[list[str] | None] = mapped_column(MutableList.as_mutable(AsaList()))
    accounts: Mapped[list["Account"]] = relationship(secondary=account_role, back_populates="roles")


class Account(Base, UserMixin):
    """A person who signs in. Columns up to `mf_recovery_codes` have the names Flask-Security wants.

    Where an assignment is ignored, Flask-Security's own annotation forgets that the column may be empty.
    """

    __tablename__ = "account"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(255), unique=True)
    username: Mapped[str | None] = mapped_column(String(255), unique=True)
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    fs_webauthn_user_handle: Mapped[str | None] = mapped_column(String(64), unique=True)  # type: ignore[assignment]
    confirmed_at: Mapped[datetime | None]
    last_login_at: Mapped[datetime | None]  # type: ignore[assignment]
    current_login_at: Mapped[datetime | None]  # type: ignore[assignment]
    last_login_ip: Mapped[str | None] = mapped_column(String(64))
    current_login_ip: Mapped[str | None] = mapped_column(String(64))
    login_count: Mapped[int | None]  # type: ignore[assignment]
    tf_primary_method: Mapped[str | None] = mapped_column(String(64))
    tf_totp_secret: Mapped[str | None] = mapped_column(String(255))
    tf_phone_number: Mapped[str | None] = mapped_column(String(128))
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(MutableList.as_mutable(AsaList()))
    display_name: Mapped[str] = mapped_column(String(120), default="")
    language: Mapped[str] = mapped_column(String(8), default="en")
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    created_at: Mapped[datetime | None]
    erased_at: Mapped[datetime | None]
    roles: Mapped[list[Role]] = relationship(secondary=account_role, back_populates="accounts")  # type: ignore[assignment]
    webauthn: Mapped[list["Passkey"]] = relationship(back_populates="user", cascade="all, delete")  # type: ignore[assignment]


class Passkey(Base, WebAuthnMixin):
    """A WebAuthn credential of an account; the column names are Flask-Security's."""

    __tablename__ = "passkey"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    user: Mapped[Account] = relationship(back_populates="webauthn")
    credential_id: Mapped[bytes] = mapped_column(LargeBinary(1024), index=True, unique=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int | None] = mapped_column(default=0)  # type: ignore[assignment]
    transports: Mapped[list[str] | None] = mapped_column(MutableList.as_mutable(AsaList()))
    backup_state: Mapped[bool]
    device_type: Mapped[str] = mapped_column(String(64))
    extensions: Mapped[str | None] = mapped_column(String(255))
    lastuse_datetime: Mapped[datetime]
    name: Mapped[str] = mapped_column(String(64))
    usage: Mapped[str] = mapped_column(String(64))


class Grant(Base):
    """`account` holds `role` in `scope`: ("organizer", "venue"), ("editor", "company:<uuid>")."""

    __tablename__ = "grant"
    __table_args__ = (UniqueConstraint("account_id", "role", "scope"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(String(32))
    scope: Mapped[str] = mapped_column(String(80), index=True)
    granted_at: Mapped[datetime]


class Visitor(Base):
    """Someone who walks the halls: a guest known by a cookie, or the visitor an account is.

    What a visitor does (chats, favourites) hangs on this row. At sign-in a guest's row is merged into the
    account's: `merged_into_id` is set and features move what they hold.
    """

    __tablename__ = "visitor"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), unique=True)
    merged_into_id: Mapped[UUID | None] = mapped_column(ForeignKey("visitor.id"))
    display_name: Mapped[str] = mapped_column(String(120), default="")
    language: Mapped[str] = mapped_column(String(8), default="en")
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]


class Consent(Base):
    """That a visitor agreed to a text of a certain version, or took it back."""

    __tablename__ = "consent"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(64))
    text_version: Mapped[str] = mapped_column(String(32))
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Invitation(Base):
    """An e-mail address asked to join a scope with a role; the token's hash is kept, not the token."""

    __tablename__ = "invitation"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    email: Mapped[str] = mapped_column(String(255))
    role: Mapped[str] = mapped_column(String(32))
    scope: Mapped[str] = mapped_column(String(80), index=True)
    token_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    invited_by: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text, default="")
    extra: Mapped[dict[str, Any]] = mapped_column(default=dict)
