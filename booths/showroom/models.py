"""Models with their manifests, where they stand in a booth, and the hotspots on them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

WAITING, PROCESSING, READY, REFUSED = "waiting", "processing", "ready", "refused"
STRUCTURE, PRODUCT = "structure", "product"


class Model(Base):
    """One uploaded 3D asset. `step` and `progress` (0–1) tell where its pipeline is.

    `manifest` is the latest one (variants with their keys in the store); `report` what the check found.
    `stated_size_mm` is what the exhibitor says; the manifest tells what the file says. `scale` is how many
    metres one unit of the file is; `build` counts how often the pipeline was begun for it.
    """

    __tablename__ = "model"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    title: Mapped[dict[str, str]]
    kind: Mapped[str] = mapped_column(String(16), default=PRODUCT)
    filename: Mapped[str] = mapped_column(String(255))
    upload_id: Mapped[UUID | None] = mapped_column(ForeignKey("upload.id"))
    source_key: Mapped[str] = mapped_column(String(255))
    source_sha256: Mapped[str] = mapped_column(String(64), index=True)
    source_bytes: Mapped[int]
    state: Mapped[str] = mapped_column(String(16), default=WAITING, index=True)
    step: Mapped[str] = mapped_column(String(32), default="")
    progress: Mapped[float] = mapped_column(default=0.0)
    error: Mapped[str | None] = mapped_column(String(64))
    stated_size_mm: Mapped[list[float] | None]
    scale: Mapped[float] = mapped_column(default=1.0, server_default="1")
    build: Mapped[int] = mapped_column(default=1, server_default="1")
    report: Mapped[dict[str, Any]] = mapped_column(default=dict)
    manifest: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)


class ShowroomItem(Base):
    """A model placed in its booth: position in booth space (metres), rotation about +Y in degrees."""

    __tablename__ = "showroom_item"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    model_id: Mapped[UUID] = mapped_column(ForeignKey("model.id", ondelete="CASCADE"), index=True)
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("product.id", ondelete="SET NULL"))
    x: Mapped[float] = mapped_column(default=0.0)
    y: Mapped[float] = mapped_column(default=0.0)
    z: Mapped[float] = mapped_column(default=0.0)
    rotation_y: Mapped[float] = mapped_column(default=0.0)
    scale: Mapped[float] = mapped_column(default=1.0)
    position: Mapped[int] = mapped_column(default=0)


class Hotspot(Base):
    """A labelled point on a placed model: `point` in the local space of the source's node `node`, metres.

    `brochure_id` and `product_id` name what of the booth's catalogue it shows, with its picture. They are no
    keys: what is gone from the draft is left out when the booth is shown. `video` is an address on the web.
    """

    __tablename__ = "hotspot"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    item_id: Mapped[UUID] = mapped_column(ForeignKey("showroom_item.id", ondelete="CASCADE"), index=True)
    node: Mapped[int]
    point: Mapped[list[float]]
    title: Mapped[dict[str, str]]
    text: Mapped[dict[str, str]] = mapped_column(default=dict)
    brochure_id: Mapped[UUID | None]
    product_id: Mapped[UUID | None]
    video: Mapped[str] = mapped_column(String(255), default="", server_default="")
    position: Mapped[int] = mapped_column(default=0)


class PromotedAnswer(Base):
    """A visitor's question about a part and its answer, which staff made a hotspot that everyone sees.

    `pin` is the question's, as the chat keeps it; `room` and `answer_seq` name the answer. It stands beside
    the booth's revisions: it is there at once, and until staff withdraw it.
    """

    __tablename__ = "promoted_answer"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    room: Mapped[str] = mapped_column(String(81))
    answer_seq: Mapped[int]
    pin: Mapped[dict[str, Any]]
    title: Mapped[dict[str, str]]
    text: Mapped[dict[str, str]]
    by_account: Mapped[int]
    promoted_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class HallPack(Base):
    """Every proxy of a hall in one public file. `inputs` names what was asked for, see packs.inputs_of.

    `left_out` are the keys of proxies that are not in it; `wanted_at` when it last stood for a hall.
    """

    __tablename__ = "hall_pack"
    inputs: Mapped[str] = mapped_column(String(64), primary_key=True)
    key: Mapped[str] = mapped_column(String(80))
    bytes: Mapped[int]
    left_out: Mapped[list[str]]
    made_at: Mapped[datetime]
    wanted_at: Mapped[datetime]
