import { ComponentPage, componentMetadata } from '#app/(public)/uptime/component-page.tsx';

type Props = { params: Promise<{ component: string }> };

export async function generateMetadata({ params }: Props) {
  return componentMetadata((await params).component, null);
}

export default async function LastMonths({ params }: Props) {
  return <ComponentPage id={(await params).component} year={null} />;
}
