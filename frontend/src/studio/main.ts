import { translator } from '../i18n';
import { mountAll, type Dispose } from '../island';
import { type CompareProps, mountCompare } from './compare';
import { mountPlate, type PlateProps } from './plate';
import { mountPoints, type PointsProps } from './points';
import { mountProgress, type ProgressProps } from './progress';
import { mountRoom, type RoomProps } from './room';
import { mountUploader, type UploaderProps } from './uploader';

type Props = UploaderProps | ProgressProps | RoomProps | PlateProps | CompareProps | PointsProps;

mountAll<Props>('studio', async (root, props): Promise<Dispose> => {
  if (props.kind === 'room') return mountRoom(root);
  if (props.kind === 'plate') return mountPlate(props);
  if (props.kind === 'compare') return mountCompare(root);
  if (props.kind === 'points') return mountPoints(root, props);
  const t = await translator('studio');
  return props.kind === 'uploader' ? mountUploader(root, props, t) : mountProgress(root, props, t);
});

// What was wrong with a form is where the eye goes first.
document.getElementById('trouble')?.focus();

// On a phone the tabs scroll: the present one is brought into view.
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
