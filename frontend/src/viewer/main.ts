import { mountAll } from '../island';
import { mountViewer } from './mount';

mountAll('viewer', mountViewer);
