"""index of changed messages"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

ONLY = {"sqlite_where": sa.text("change > 0"), "postgresql_where": sa.text("change > 0")}


def upgrade() -> None:
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.create_index('ix_message_changed', ['room_id', 'change'], unique=False, **ONLY)


def downgrade() -> None:
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.drop_index('ix_message_changed', **ONLY)
