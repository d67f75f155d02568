import { FileLinks } from '../charts/file-links'
import type { TrialScreen } from './trial-screen'
import { chartFileHref } from '@/lib/client/routes'
import type { TrialChartName } from '@/lib/domain/trials/trial-chart'

/** The numbers and the drawing of a chart as files. */
export function ChartFiles(props: { screen: TrialScreen; chart: TrialChartName; title: string }) {
  const { filters } = props.screen.request
  return <FileLinks title={props.title} hrefOf={(format) => chartFileHref(props.chart, filters, format)} />
}
