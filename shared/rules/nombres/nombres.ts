export { sonVariantes } from '../../libro/nombres.ts';
